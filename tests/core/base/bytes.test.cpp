// SPDX-License-Identifier: MIT
#include "core/support/bytes.h"

#include "base/byteReader.h"
#include "base/byteWriter.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("What the writer wrote the reader reads, little-endian and without gaps") {
    ByteWriter writer;
    writer.u8(0x12);
    writer.u16(0x3456);
    writer.u32(0x789ABCDE);
    writer.u64(0x0123456789ABCDEFull);
    writer.f32(-1.5f);
    writer.str("naïve");
    const Bytes bytes = copyOf(writer.take());
    CHECK(bytes == Bytes{0x12, 0x56, 0x34, 0xDE, 0xBC, 0x9A, 0x78, 0xEF, 0xCD, 0xAB, 0x89, 0x67, 0x45, 0x23,
                         0x01, 0,    0,    0xC0, 0xBF, 6,    0,    'n',  'a',  0xC3, 0xAF, 'v',  'e'});

    ByteReader reader(viewOf(bytes));
    CHECK(reader.u8() == 0x12);
    CHECK(reader.u16() == 0x3456);
    CHECK(reader.u32() == 0x789ABCDE);
    CHECK(reader.u64() == 0x0123456789ABCDEFull);
    CHECK(reader.f32() == -1.5f);
    CHECK(reader.str() == "naïve");
    CHECK(reader.finished());
}

TEST_CASE("After one read past the end every read gives nothing, whatever is left") {
    const Bytes bytes = {1, 2, 3};
    ByteReader reader(viewOf(bytes));
    CHECK(reader.u32() == 0);
    CHECK(reader.failed());
    CHECK(reader.u8() == 0);
    CHECK(reader.bytes(1).size == 0);
    CHECK(reader.str().empty());
    CHECK_FALSE(reader.finished());
}

TEST_CASE("A text that claims more bytes than there are is a failure, not a shorter text") {
    const Bytes bytes = {4, 0, 'a', 'b', 'c'};
    ByteReader reader(viewOf(bytes));
    CHECK(reader.str().empty());
    CHECK(reader.failed());
}

TEST_CASE("A reader that leaves bytes over has not finished") {
    const Bytes bytes = {1, 2};
    ByteReader reader(viewOf(bytes));
    reader.u8();
    CHECK_FALSE(reader.failed());
    CHECK_FALSE(reader.finished());
}

TEST_CASE("Numbers that are not finite are read as zero") {
    Bytes bytes;
    putFloat(bytes, std::numeric_limits<float>::quiet_NaN());
    putFloat(bytes, std::numeric_limits<float>::infinity());
    putFloat(bytes, -std::numeric_limits<float>::infinity());
    putFloat(bytes, std::numeric_limits<float>::max());
    ByteReader reader(viewOf(bytes));
    CHECK(reader.f32() == 0);
    CHECK(reader.f32() == 0);
    CHECK(reader.f32() == 0);
    CHECK(reader.f32() == std::numeric_limits<float>::max());
}
