// SPDX-License-Identifier: MIT
#include "decide/habits.h"

#include "base/exp2.h"

namespace nearshelf::decide {
namespace {

constexpr HabitParams params{};

/// "Garden > Plants" lies in "Garden" and in itself.
bool liesWithin(const ShortName& category, std::string_view outer) {
    return category.size >= outer.size() && std::memcmp(category.bytes, outer.data(), outer.size()) == 0 &&
           (category.size == outer.size() || category.bytes[outer.size()] == ' ');
}

void count(std::uint8_t* counts, std::size_t size, std::size_t which) {
    if (++counts[which] < 255) return;
    for (std::size_t i = 0; i < size; ++i) counts[i] /= 2;
}

/// The place of the largest sum of a count and half of each neighbour, around the ring.
std::uint8_t fullest(const std::uint8_t* counts, std::size_t size) {
    std::size_t best = 0;
    unsigned most = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned sum = 2u * counts[i] + counts[(i + 1) % size] + counts[(i + size - 1) % size];
        if (sum <= most) continue;
        most = sum;
        best = i;
    }
    return static_cast<std::uint8_t>(best);
}

}  // namespace

float HabitCategory::weightAt(Seconds now) const noexcept {
    const float days = now > last ? static_cast<float>(now - last) / static_cast<float>(secondsPerDay) : 0;
    return weight * exp2Of(-days / params.halfLifeDays);
}

bool Habits::plausible() const noexcept {
    if (kept > mostCategories) return false;
    for (const HabitCategory& category : categories)
        if (!category.name.plausible()) return false;
    return true;
}

void Habits::beginVisit(Seconds now, std::uint32_t hour, std::uint32_t weekday) noexcept {
    if (visits == 0) firstVisit = now;
    if (visits < 0xFFFF) ++visits;
    count(hours, 24, hour);
    count(weekdays, 7, weekday);
}

void Habits::note(std::string_view category, float weight, Seconds now) noexcept {
    if (!ShortName::fits(category)) return;
    std::size_t at = 0;
    while (at < kept && !categories[at].name.is(category)) ++at;
    if (at == kept) {
        if (kept < mostCategories) {
            ++kept;
        } else {
            at = 0;
            for (std::size_t i = 1; i < kept; ++i)
                if (categories[i].weightAt(now) < categories[at].weightAt(now)) at = i;
        }
        categories[at] = HabitCategory();
        categories[at].name = ShortName::of(category);
    }
    categories[at].weight = categories[at].weightAt(now) + weight;
    categories[at].last = now;
}

bool Habits::remove(std::string_view category) noexcept {
    for (std::size_t i = 0; i < kept; ++i) {
        if (!categories[i].name.is(category)) continue;
        categories[i] = categories[--kept];
        categories[kept] = HabitCategory();
        return true;
    }
    return false;
}

float Habits::affinity(std::string_view category, Seconds now) const noexcept {
    if (category.empty()) return 0;
    float own = 0, all = 0;
    for (std::size_t i = 0; i < kept; ++i)
        if (liesWithin(categories[i].name, category)) own += categories[i].weightAt(now);
    if (own < params.leastWeight) return 0;
    for (std::size_t i = 0; i < kept; ++i) all += categories[i].weightAt(now);
    const float share = own / all;
    return share < params.mostAffinity ? share : params.mostAffinity;
}

std::uint8_t Habits::bestHour() const noexcept { return visits < params.leastVisits ? unknown : fullest(hours, 24); }

std::uint8_t Habits::bestWeekday() const noexcept { return visits < params.leastVisits ? unknown : fullest(weekdays, 7); }

}  // namespace nearshelf::decide
