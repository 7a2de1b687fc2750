find_package(Catch2 2 REQUIRED)
include(Catch)
add_library(nearshelf_test_main STATIC tests/main.cpp)
target_link_libraries(nearshelf_test_main PUBLIC Catch2::Catch2)

# The core's tests know nothing of the trainer: its sanitized build is the core alone.
find_package(nlohmann_json 3.11 REQUIRED)  # published vectors are JSON
set(testedRooms core trainer)
if(TARGET nearshelf_collector)
    list(APPEND testedRooms collector)
endif()
foreach(room ${testedRooms})
    file(GLOB_RECURSE roomTests CONFIGURE_DEPENDS tests/${room}/*.cpp)
    add_executable(test_${room} ${roomTests})
    target_include_directories(test_${room} PRIVATE tests)
    target_link_libraries(test_${room} PRIVATE nearshelf_${room} nearshelf_test_main nlohmann_json::nlohmann_json nearshelf_flags)
    # Read once instead of by every file: half of the time that the tests take to compile.
    target_precompile_headers(test_${room} PRIVATE <catch2/catch.hpp>)
    # What they test is built as it ships; assertions themselves need no speed.
    target_compile_options(test_${room} PRIVATE -O1)
    target_compile_definitions(test_${room} PRIVATE
        NEARSHELF_VECTORS="${PROJECT_SOURCE_DIR}/tests/vectors"
        NEARSHELF_SOURCE="${PROJECT_SOURCE_DIR}"
        NEARSHELF_DATA="${PROJECT_SOURCE_DIR}/../shared/data")
    catch_discover_tests(test_${room})
endforeach()

# What bench/parts/report.mjs measures verification with; not shipped.
add_executable(verify bench/report/verify.cpp)
target_link_libraries(verify PRIVATE nearshelf_core nearshelf_flags)
