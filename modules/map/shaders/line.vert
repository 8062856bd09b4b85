#version 440
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 normal;
layout(location = 2) in vec2 corner;
layout(location = 3) in float along;
layout(location = 0) out vec2 across;
layout(location = 1) out float run;
layout(std140, binding = 0) uniform Uniforms {
    mat4 matrix;
    vec4 colour;
    float halfWidth;
    float unitsPerPixel;
    float dash;
    float pad;
} u;

void main()
{
    float reach = u.halfWidth + 0.75;
    across = corner * reach;
    run = along / u.unitsPerPixel;
    gl_Position = u.matrix * vec4(position + normal * reach * u.unitsPerPixel, 0.0, 1.0);
}
