// SPDX-License-Identifier: MIT
#include "model/headPack.h"

#include "model/neighbourEncoder.h"
#include "model/sessionPlanes.h"
#include "pack/packWriter.h"

#include <stdexcept>
#include <string>

namespace nearshelf::trainer {

HeadPack::HeadPack(const History& history, std::size_t visits, const SessionModelParams& params) {
    History head{history.itemCount, {}, {history.visits.begin(), history.visits.begin() + static_cast<std::ptrdiff_t>(visits)}};
    PackModel model;
    for (std::uint32_t item = 0; item < history.itemCount; ++item) model.keys.push_back(ItemKey{item});
    for (auto& column : model.numbers) column.assign(history.itemCount, 0);
    model.coViewed = encodeNeighbourTable(coViewed(head, params.table));
    setPlanes(model.sessionModel, history, visits, params.planes);
    model.sessionModel.stepDecay = params.stepDecay;
    model.sessionModel.hidden = static_cast<std::uint16_t>(params.net.hidden);
    model.sessionModel.weights = priorWeights(params.net);
    bytes_ = writePack(model).bytes;
    const ErrorCode error = pack_.load({bytes_.data(), bytes_.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("the session model's own pack: ") + messageOf(error));
}

}  // namespace nearshelf::trainer
