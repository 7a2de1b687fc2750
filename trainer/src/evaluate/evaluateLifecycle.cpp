// SPDX-License-Identifier: MIT
#include "evaluate/evaluateLifecycle.h"

#include "nearshelf/types.h"

#include "lifecycle/customerRecords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr double daysPerYear = 365, daysPerWeek = 7;
constexpr float near = 0.2f;  ///< of the gap that came: a forecast this far off still counts

double lastYearRate(const CustomerRecord& customer, std::uint32_t lastDay, double heldOutDays) {
    const auto recent =
        std::count_if(customer.days.begin(), customer.days.end(), [&](std::uint32_t day) { return day + daysPerYear > lastDay; });
    return static_cast<double>(recent) * heldOutDays / daysPerYear;
}

double lifetimeRate(const PurchaseRecord& record, double heldOutWeeks) {
    return record.age > 0 ? static_cast<double>(record.repeats / record.age) * heldOutWeeks : 0;
}

double recencyRule(const PurchaseRecord& record, double heldOutWeeks) {
    if (record.repeats == 0) return 0;
    const bool silent = record.age - record.last > 2 * record.last / record.repeats;
    return silent ? 0 : lifetimeRate(record, heldOutWeeks);
}

double variationOf(const std::vector<float>& gaps) {
    const double mean = static_cast<double>(std::accumulate(gaps.begin(), gaps.end(), 0.0f)) / static_cast<double>(gaps.size());
    double squares = 0;
    for (const float gap : gaps) squares += (static_cast<double>(gap) - mean) * (static_cast<double>(gap) - mean);
    return std::sqrt(squares / static_cast<double>(gaps.size())) / mean;
}

float medianOf(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

class Judge {
public:
    Judge(const OrderLog& log, std::uint32_t lastDay, const RestockFitParams& params) : log_(log), lastDay_(lastDay), params_(params) {
        for (const Order& order : log.orders) end_ = std::max(end_, static_cast<std::uint32_t>(order.time / secondsPerDay));
        if (end_ <= lastDay) throw std::runtime_error("--split: found no order after the day, expected some to hold out");
    }

    LifecycleFigures run() {
        judgePurchases();
        judgeRestock();
        return figures_;
    }

private:
    void judgePurchases() {
        const std::vector<CustomerRecord> customers = customerRecords(log_, lastDay_);
        std::map<std::uint64_t, std::size_t> later;
        for (const CustomerRecord& customer : customerRecords(log_, end_))
            later[customer.customer] = static_cast<std::size_t>(
                std::count_if(customer.days.begin(), customer.days.end(), [&](std::uint32_t day) { return day > lastDay_; }));
        fit(customers);
        const double days = end_ - lastDay_;
        figures_.heldOutWeeks = days / daysPerWeek;
        figures_.customers = customers.size();
        std::size_t likely = 0, likelyBack = 0, back = 0;
        const auto share = 1 / static_cast<double>(customers.size());
        for (const CustomerRecord& customer : customers) {
            const auto actual = static_cast<double>(later[customer.customer]);
            const auto error = [&](double forecast) { return std::fabs(forecast - actual) * share; };
            figures_.meanHeldOutPurchases += actual * share;
            const auto weeks = static_cast<float>(figures_.heldOutWeeks);
            figures_.errors.model += error(static_cast<double>(medianPurchases(figures_.rate, customer.record, weeks)));
            figures_.errors.modelMean += error(static_cast<double>(expectedPurchases(figures_.rate, customer.record, weeks)));
            figures_.errors.lastYearRate += error(lastYearRate(customer, lastDay_, days));
            figures_.errors.lifetimeRate += error(lifetimeRate(customer.record, figures_.heldOutWeeks));
            figures_.errors.recency += error(recencyRule(customer.record, figures_.heldOutWeeks));
            back += actual > 0 ? 1 : 0;
            if (probabilityAlive(figures_.rate, customer.record) <= 0.5f) continue;
            ++likely;
            likelyBack += actual > 0 ? 1 : 0;
        }
        figures_.likelyBack = static_cast<double>(likelyBack) / static_cast<double>(std::max<std::size_t>(likely, 1));
        figures_.othersBack =
            static_cast<double>(back - likelyBack) / static_cast<double>(std::max<std::size_t>(customers.size() - likely, 1));
    }

    void fit(const std::vector<CustomerRecord>& customers) {
        std::vector<PurchaseRecord> records;
        std::vector<SpendRecord> spends;
        for (const CustomerRecord& customer : customers) {
            records.push_back(customer.record);
            if (customer.meanSpend > 0) spends.push_back({static_cast<double>(customer.record.repeats), customer.meanSpend});
        }
        figures_.rate = fitPurchaseRate(records);
        figures_.spend = fitSpend(spends);
    }

    void judgeRestock() {
        const std::vector<PairHistory> known = pairHistories(log_, lastDay_, params_);
        const std::map<std::uint32_t, RestockParams> fitted = fitRestock(known, params_);
        figures_.spread = fitRestockSpread(known);
        for (const PairHistory& pair : pairHistories(log_, end_, params_)) {
            const auto product = fitted.find(pair.product);
            if (product == fitted.end()) continue;
            const std::vector<float> gaps = gapsOf(pair.days);
            std::vector<float> came, cameRegularly;
            for (std::size_t i = 2; i < gaps.size(); ++i) {
                if (pair.days[i + 1] <= lastDay_) continue;
                const std::vector<float> before(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(i));
                const float variance =
                    nextGapVariance(figures_.spread, static_cast<float>(squaresOf(before)), static_cast<float>(before.size()));
                RestockHits hits;
                count(hits, product->second, before, gaps[i]);
                forecasts_.push_back({variance, hits.model, hits.naiveMean});
                add(figures_.all, hits);
                came.push_back(gaps[i]);
                if (variance <= regularVariance) add(figures_.promised, hits);
                if (before.size() < 4 || variationOf(before) > regularVariation) continue;
                add(figures_.regular, hits);
                cameRegularly.push_back(gaps[i]);
            }
            lookBack(figures_.all, came);
            lookBack(figures_.regular, cameRegularly);
        }
        for (RestockHits* const hits : {&figures_.all, &figures_.regular, &figures_.promised}) finish(*hits);
        promise();
    }

    void promise() {
        std::stable_sort(forecasts_.begin(), forecasts_.end(),
                         [](const Forecast& a, const Forecast& b) { return a.variance < b.variance; });
        for (const double share : {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1.0}) {
            RestockPromise point;
            point.share = share;
            point.forecasts = static_cast<std::size_t>(share * static_cast<double>(forecasts_.size()));
            if (point.forecasts == 0) continue;
            for (std::size_t i = 0; i < point.forecasts; ++i) {
                point.model += forecasts_[i].model / static_cast<double>(point.forecasts);
                point.naiveMean += forecasts_[i].naiveMean / static_cast<double>(point.forecasts);
            }
            figures_.promises.push_back(point);
        }
    }

    static void add(RestockHits& to, const RestockHits& one) {
        to.model += one.model;
        to.naiveMean += one.naiveMean;
        to.naiveMedian += one.naiveMedian;
        to.productMean += one.productMean;
        ++to.forecasts;
    }

    static bool isNear(float forecast, float gap) { return std::fabs(forecast - gap) <= near * gap; }

    static void count(RestockHits& hits, const RestockParams& product, const std::vector<float>& gaps, float gap) {
        hits.model += isNear(expectedGapDays(product, gaps.data(), gaps.size()), gap) ? 1 : 0;
        hits.naiveMean += isNear(std::accumulate(gaps.begin(), gaps.end(), 0.0f) / static_cast<float>(gaps.size()), gap) ? 1 : 0;
        hits.naiveMedian += isNear(medianOf(gaps), gap) ? 1 : 0;
        hits.productMean += isNear(product.days, gap) ? 1 : 0;
    }

    static void lookBack(RestockHits& hits, const std::vector<float>& came) {
        if (came.size() < 3) return;
        std::ptrdiff_t most = 0;
        // The best one touches the edge of what some gap allows.
        for (const float gap : came) {
            const float forecast = gap * (1 + near * 0.999f);
            most = std::max(most, std::count_if(came.begin(), came.end(), [&](float other) { return isNear(forecast, other); }));
        }
        hits.hindsight += static_cast<double>(most);
        hits.hindsightForecasts += came.size();
    }

    static void finish(RestockHits& hits) {
        for (double* const share : {&hits.model, &hits.naiveMean, &hits.naiveMedian, &hits.productMean})
            *share /= static_cast<double>(std::max<std::size_t>(hits.forecasts, 1));
        hits.hindsight /= static_cast<double>(std::max<std::size_t>(hits.hindsightForecasts, 1));
    }

    struct Forecast {
        float variance = 0;
        double model = 0, naiveMean = 0;  ///< 1 for a hit
    };

    const OrderLog& log_;
    std::vector<Forecast> forecasts_;
    std::uint32_t lastDay_, end_ = 0;
    RestockFitParams params_;
    LifecycleFigures figures_;
};

}  // namespace

LifecycleFigures evaluateLifecycle(const OrderLog& log, std::uint32_t lastDay, const RestockFitParams& restock) {
    return Judge(log, lastDay, restock).run();
}

}  // namespace nearshelf::trainer
