# zhihui_module(): one room of the house. It makes the static library zhihui_<name>, the QML module where there is one,
# and refuses a module that uses another one of its own floor or above. tests/layers checks the same table.
set(ZHIHUI_FLOOR_domain 0)
set(ZHIHUI_FLOOR_geo 1)
set(ZHIHUI_FLOOR_store 1)
set(ZHIHUI_FLOOR_contract 1)
set(ZHIHUI_FLOOR_law 1)
set(ZHIHUI_FLOOR_sheets 1)
set(ZHIHUI_FLOOR_rules 2)
set(ZHIHUI_FLOOR_intake 2)
set(ZHIHUI_FLOOR_engine 2)
foreach(name province drill sync map alerts dispatch people administration video inspection analysis)
    set(ZHIHUI_FLOOR_${name} 3)
endforeach()

add_library(zhihui_flags INTERFACE)
target_compile_options(zhihui_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Wsuggest-override
    -Wduplicated-cond -Wlogical-op -Wextra-semi -fstack-protector-strong -fcf-protection
    $<$<CONFIG:Release>:-U_FORTIFY_SOURCE$<SEMICOLON>-D_FORTIFY_SOURCE=3>)
target_compile_definitions(zhihui_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
    QT_ENABLE_STRICT_MODE_UP_TO=0x060800)
target_link_options(zhihui_flags INTERFACE -Wl,-z,relro,-z,now)

# Tests may narrow: the QTRY_ macros of Qt 6.8 do it in the caller's code. Linked after zhihui_flags to come after its options.
add_library(zhihui_test_flags INTERFACE)
target_compile_options(zhihui_test_flags INTERFACE -Wno-conversion)

# zhihui_module(<name> [URI Zhihui.Name] SOURCES … [QML …] [USES lower modules…] [LIBS …] [PRIVATE_LIBS …] [DEPENDENCIES QML modules whose types its C++ extends])
function(zhihui_module name)
    cmake_parse_arguments(PARSE_ARGV 1 M "" "URI" "SOURCES;QML;USES;LIBS;PRIVATE_LIBS;RESOURCES;DEPENDENCIES")
    if(NOT DEFINED ZHIHUI_FLOOR_${name})
        message(FATAL_ERROR "module ${name} has no floor: add it to the table in modules/module.cmake")
    endif()
    add_library(zhihui_${name} STATIC ${M_SOURCES})
    target_include_directories(zhihui_${name} PUBLIC ${PROJECT_SOURCE_DIR}/modules PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(zhihui_${name} PRIVATE zhihui_flags PUBLIC Qt6::Core ${M_LIBS} PRIVATE ${M_PRIVATE_LIBS})
    foreach(used IN LISTS M_USES)
        if(NOT DEFINED ZHIHUI_FLOOR_${used} OR NOT ZHIHUI_FLOOR_${used} LESS ZHIHUI_FLOOR_${name})
            message(FATAL_ERROR "${name} may not use ${used}: it is not on a lower floor")
        endif()
        target_link_libraries(zhihui_${name} PUBLIC zhihui_${used})
    endforeach()
    if(M_URI)
        qt_add_qml_module(zhihui_${name} URI ${M_URI} VERSION 1.0 QML_FILES ${M_QML} RESOURCES ${M_RESOURCES}
            DEPENDENCIES ${M_DEPENDENCIES})
        zhihui_spare_generated(zhihui_${name})
    endif()
endfunction()

# The C++ that Qt's QML compiler writes narrows where QML says so and shadows its own names; our own code stays under the full set of warnings.
function(zhihui_spare_generated target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "qmlcache")
    set_source_files_properties(${sources} TARGET_DIRECTORY ${target}
        PROPERTIES COMPILE_OPTIONS "-Wno-conversion;-Wno-float-conversion;-Wno-shadow")
endfunction()

# zhihui_test(<name> SOURCES … LIBS … [LABEL unit|flow|gui] [TIMEOUT s]): a Qt Test program, run by ctest.
function(zhihui_test name)
    cmake_parse_arguments(PARSE_ARGV 1 T "" "LABEL;TIMEOUT" "SOURCES;LIBS;ENVIRONMENT")
    add_executable(${name} ${T_SOURCES})
    target_link_libraries(${name} PRIVATE zhihui_flags zhihui_test_flags Qt6::Test ${T_LIBS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        ZHIHUI_TEST_DATA="${ZHIHUI_TEST_DATA}" ZHIHUI_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT T_LABEL)
        set(T_LABEL unit)
    endif()
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${T_LABEL} TIMEOUT ${T_TIMEOUT} ENVIRONMENT "${T_ENVIRONMENT}")
endfunction()
