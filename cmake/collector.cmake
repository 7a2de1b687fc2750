# The collector: reports in, estimates out. Its libraries are its own; without it (-DNEARSHELF_COLLECTOR=OFF) core and trainer need none of them.
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(collectorLibraries REQUIRED IMPORTED_TARGET cpp-httplib sqlite3 libpq libcrypto libbrotlienc)

file(GLOB_RECURSE collectorSources CONFIGURE_DEPENDS collector/src/*.cpp)
if(NEARSHELF_FUZZ)
    list(FILTER collectorSources INCLUDE REGEX "/http/|/split/peerWire|/split/reportError|/shopify/|/mac/")  # what strangers' bytes reach; the rest only takes time
endif()
add_library(nearshelf_collector STATIC ${collectorSources})
target_include_directories(nearshelf_collector PUBLIC collector/src)
target_link_libraries(nearshelf_collector
    PUBLIC nearshelf_core PkgConfig::collectorLibraries
    PRIVATE nlohmann_json::nlohmann_json Threads::Threads nearshelf_flags)
