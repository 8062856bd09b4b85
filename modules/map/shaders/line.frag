#version 440
layout(location = 0) in vec2 across;
layout(location = 1) in float run;
layout(location = 0) out vec4 fragment;
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
    float alpha = clamp(u.halfWidth + 0.5 - length(across), 0.0, 1.0);
    if (u.dash > 0.0) {
        float phase = mod(run, 2.0 * u.dash);
        alpha *= clamp(min(phase, u.dash - phase) + 0.5, 0.0, 1.0);
    }
    fragment = u.colour * alpha;
}
