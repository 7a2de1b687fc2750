// SPDX-License-Identifier: MIT
#include "lifecycle/nelderMead.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nearshelf::trainer {
namespace {

using Point = std::vector<double>;
using Value = std::function<double(const Point&)>;

struct Corner {
    Point at;
    double value;
};

/// centre + share · (from − centre)
Point along(const Point& centre, const Point& from, double share) {
    Point result(centre.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = centre[i] + share * (from[i] - centre[i]);
    return result;
}

class Simplex {
public:
    Simplex(const Value& value, const Point& start, double step) : value_(value) {
        corners_.push_back({start, value(start)});
        for (std::size_t i = 0; i < start.size(); ++i) {
            Point moved = start;
            moved[i] += step;
            corners_.push_back({moved, value(moved)});
        }
        sort();
    }

    void step() {
        const Point centre = centreOfBetter();
        Corner& worst = corners_.back();
        const Corner mirrored = cornerAt(along(centre, worst.at, -1));
        if (mirrored.value < corners_.front().value) {
            const Corner further = cornerAt(along(centre, worst.at, -2));
            worst = further.value < mirrored.value ? further : mirrored;
        } else if (mirrored.value < corners_[corners_.size() - 2].value) {
            worst = mirrored;
        } else {
            const Corner nearer = cornerAt(along(centre, mirrored.value < worst.value ? mirrored.at : worst.at, 0.5));
            if (nearer.value < std::min(mirrored.value, worst.value))
                worst = nearer;
            else
                shrink();
        }
        sort();
    }

    const Corner& best() const { return corners_.front(); }
    double spread() const { return std::fabs(corners_.back().value - corners_.front().value); }

private:
    Corner cornerAt(Point at) const {
        const double value = value_(at);
        return {std::move(at), value};
    }

    Point centreOfBetter() const {
        Point centre(corners_.front().at.size(), 0.0);
        for (std::size_t c = 0; c + 1 < corners_.size(); ++c)
            for (std::size_t i = 0; i < centre.size(); ++i) centre[i] += corners_[c].at[i] / static_cast<double>(corners_.size() - 1);
        return centre;
    }

    void shrink() {
        for (std::size_t c = 1; c < corners_.size(); ++c) corners_[c] = cornerAt(along(corners_.front().at, corners_[c].at, 0.5));
    }

    void sort() {
        std::stable_sort(corners_.begin(), corners_.end(), [](const Corner& a, const Corner& b) { return a.value < b.value; });
    }

    const Value& value_;
    std::vector<Corner> corners_;
};

}  // namespace

std::vector<double> minimize(const Value& value, std::vector<double> start, const NelderMeadParams& params) {
    Simplex simplex(value, start, params.step);
    for (int i = 0; i < params.mostSteps && simplex.spread() > params.tolerance * (std::fabs(simplex.best().value) + params.tolerance); ++i)
        simplex.step();
    return simplex.best().at;
}

}  // namespace nearshelf::trainer
