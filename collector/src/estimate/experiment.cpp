// SPDX-License-Identifier: MIT
#include "estimate/experiment.h"

#include "split/noise.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::collector {
namespace {

/// Below it the normal approximation of a share of few buyers is none.
constexpr std::int64_t leastProfiles = 100;
constexpr double deviationsOfInterval = 1.96;
/// One false alarm in a thousand weeks, as sample-ratio checks are usually set.
constexpr double deviationsOfSkew = 3.29;

/// Of the share of buyers: chance, and `noise` on each of the two counters it is made of.
double varianceOf(const ArmEstimate& arm, double noise) {
    const double share = std::clamp(arm.share(), 0.0, 1.0), profiles = static_cast<double>(arm.profiles);
    return share * (1 - share) / profiles + noise * (share * share + (1 - share) * (1 - share)) / (profiles * profiles);
}

}  // namespace

ExperimentEstimate experimentOf(const SplitTask& task, const List<std::int64_t>& counters, double forgedShare) {
    ExperimentEstimate estimate;
    estimate.shown = {counters[1] + counters[2], counters[2]};
    estimate.heldOut = {counters[3] + counters[4], counters[4]};
    estimate.isEnough = std::min(estimate.shown.profiles, estimate.heldOut.profiles) >= leastProfiles;
    if (!estimate.isEnough) return estimate;
    const double noise = 2 * noiseVariance(sensitivityOf(task.shape.params), releaseParams());
    estimate.difference = estimate.shown.share() - estimate.heldOut.share();
    const double half = deviationsOfInterval * std::sqrt(varianceOf(estimate.shown, noise) + varianceOf(estimate.heldOut, noise));
    estimate.low = estimate.difference - half;
    estimate.high = estimate.difference + half;

    double reports = 0;
    for (std::size_t i = 0; i < counters.size(); ++i) reports += static_cast<double>(counters[i]);
    const double fewest = static_cast<double>(std::min(estimate.shown.profiles, estimate.heldOut.profiles));
    estimate.forgedAllowance = forgedShare * reports / fewest;

    const double heldOutShare = task.heldOutPercent / 100.0,
                 profiles = static_cast<double>(estimate.shown.profiles + estimate.heldOut.profiles);
    const double expected = heldOutShare * profiles;
    // Two noisy counters an arm; the total they are compared with is noisy, too.
    const double ofNoise = 2 * noise * (heldOutShare * heldOutShare + (1 - heldOutShare) * (1 - heldOutShare));
    const double deviation = std::sqrt(profiles * heldOutShare * (1 - heldOutShare) + ofNoise);
    estimate.armsAreSkewed = std::abs(static_cast<double>(estimate.heldOut.profiles) - expected) > deviationsOfSkew * deviation;
    return estimate;
}

}  // namespace nearshelf::collector
