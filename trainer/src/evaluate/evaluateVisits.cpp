// SPDX-License-Identifier: MIT
#include "evaluate/evaluateVisits.h"

#include "model/randomBits.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::array<std::uint32_t, 3> askedAfter = {3, 5, 10};

double largestGapOf(const ProbabilityMetrics& metrics) {
    double largest = 0;
    for (const CalibrationBin& bin : metrics.deciles) largest = std::max(largest, std::fabs(bin.forecast - bin.observed));
    return largest;
}

/// What the largest gap would be if every forecast were its event's exact probability.
double gapByChance(std::vector<float> forecasts) {
    constexpr int draws = 200;
    RandomBits random(11);
    std::sort(forecasts.begin(), forecasts.end());
    double sum = 0;
    for (int draw = 0; draw < draws; ++draw) {
        double largest = 0;
        for (std::size_t tenth = 0; tenth < 10; ++tenth) {
            const std::size_t from = forecasts.size() * tenth / 10, to = forecasts.size() * (tenth + 1) / 10;
            double surplus = 0;
            for (std::size_t i = from; i < to; ++i) {
                const auto forecast = static_cast<double>(forecasts[i]);
                surplus += forecast - (static_cast<double>(random.next() >> 11) * 0x1p-53 < forecast ? 1 : 0);
            }
            largest = std::max(largest, std::fabs(surplus) / static_cast<double>(std::max<std::size_t>(to - from, 1)));
        }
        sum += largest;
    }
    return sum / draws;
}

/// What was forecast at every moment of visits that had not been seen, and what came.
struct Forecasts {
    std::array<std::vector<float>, outcomeCount> said;
    std::array<std::vector<std::uint8_t>, outcomeCount> came;
    std::vector<std::uint32_t> events, length;  ///< so far, and of the whole visit

    void add(const VisitModel& model, const VisitMoments& moments) {
        std::vector<std::uint32_t> lengths(moments.rows() == 0 ? 0 : moments.visit.back() + 1);
        for (std::size_t row = 0; row < moments.rows(); ++row)
            lengths[moments.visit[row]] = std::max(lengths[moments.visit[row]], moments.events[row]);
        for (std::size_t row = 0; row < moments.rows(); ++row) {
            events.push_back(moments.events[row]);
            length.push_back(lengths[moments.visit[row]]);
            for (std::size_t outcome = 0; outcome < outcomeCount; ++outcome) {
                said[outcome].push_back(probability(model, outcome, moments.features.row(row)));
                came[outcome].push_back(moments.answers[outcome][row]);
            }
        }
    }

    static float probability(const VisitModel& model, std::size_t outcome, const float* features) {
        return static_cast<float>(1 / (1 + std::exp(-static_cast<double>(model.logOdds(outcome, features)))));
    }
};

class Judge {
public:
    explicit Judge(const Forecasts& forecasts) : all_(forecasts) {}

    /// `events` 0 asks at every moment. Only visits of at least `least` events count.
    VisitFigures::Asked ask(std::uint32_t events, std::uint32_t least = 0) const {
        VisitFigures::Asked asked;
        asked.events = events;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < all_.events.size(); ++row)
            if ((events == 0 || all_.events[row] == events) && all_.length[row] >= least) rows.push_back(row);
        asked.visits = rows.size();
        for (std::size_t outcome = 0; outcome < outcomeCount; ++outcome) {
            std::vector<float> forecasts;
            std::vector<std::uint8_t> answers;
            for (const std::size_t row : rows) {
                forecasts.push_back(all_.said[outcome][row]);
                answers.push_back(all_.came[outcome][row]);
            }
            const auto yes = std::count(answers.begin(), answers.end(), 1);
            const bool longVisitsGoOn = least > events && outcome == static_cast<std::size_t>(Outcome::exit);
            if (longVisitsGoOn) continue;
            if (yes == 0 || yes == static_cast<std::ptrdiff_t>(answers.size()))
                throw std::runtime_error("sessions: too few are held out to judge, expected some with and some without each outcome");
            asked.outcomes[outcome] = probabilityMetrics(forecasts, answers);
            asked.largestGap[outcome] = largestGapOf(asked.outcomes[outcome]);
            asked.expectedGap[outcome] = gapByChance(forecasts);
        }
        return asked;
    }

private:
    const Forecasts& all_;
};

/// Of one look at all outcomes.
double medianMicros(const VisitModel& model, const VisitMoments& moments) {
    constexpr std::size_t batch = 1000;
    std::vector<double> micros;
    float sum = 0;
    for (std::size_t first = 0; first + batch <= moments.rows(); first += batch) {
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t row = first; row < first + batch; ++row)
            for (std::size_t outcome = 0; outcome < outcomeCount; ++outcome)
                sum += Forecasts::probability(model, outcome, moments.features.row(row));
        micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count() / batch);
    }
    std::sort(micros.begin(), micros.end());
    return micros.empty() || sum < 0 ? 0 : micros[micros.size() / 2];
}

}  // namespace

VisitFigures evaluateVisits(const SessionLog& log, const Catalog& catalog, const ProductLookup& lookup, const VisitFitParams& params,
                            const VisitEvaluation& how) {
    const std::size_t sessions = log.sessions.size();
    const auto first = static_cast<std::size_t>(how.trainingShare * static_cast<double>(sessions));
    VisitFigures figures;
    Forecasts forecasts;
    for (std::uint32_t fit = 0; fit < how.fits; ++fit) {
        const std::size_t split = first + (sessions - first) * fit / how.fits, end = first + (sessions - first) * (fit + 1) / how.fits;
        const std::size_t from = split > params.mostVisits ? split - params.mostVisits : 0;
        const FittedVisitModel fitted = fitVisitModel(visitMoments(log, from, split, catalog, lookup), params);
        const VisitMoments held = visitMoments(log, split, end, catalog, lookup);
        const VisitModel model = fitted.open();
        for (const DecisionTrees& forest : model.trees)
            if (forest.empty()) throw std::runtime_error("sessions: too few to fit a forest of each outcome");
        forecasts.add(model, held);
        figures.trainedVisits = split - from;
        figures.modelBytes = std::max(figures.modelBytes, fitted.bytes());
        figures.medianPredictMicros = medianMicros(model, held);
    }
    const Judge judge(forecasts);
    for (const std::uint32_t events : askedAfter) {
        figures.asked.push_back(judge.ask(events));
        figures.longVisits.push_back(judge.ask(events, askedAfter.back()));
    }
    figures.everyMoment.push_back(judge.ask(0));
    return figures;
}

}  // namespace nearshelf::trainer
