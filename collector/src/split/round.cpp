// SPDX-License-Identifier: MIT
#include "split/round.h"

#include <algorithm>
#include <iterator>

namespace nearshelf::collector {

Round startRound(const SplitTask& task, const Bytes& verifyKey, const KeyRing& keys, const std::vector<Upload>& uploads) {
    Round round;
    for (const Upload& upload : uploads) {
        const Result<DapReport> report = decodeDapReport(viewOf(upload.body));
        Opened opened =
            openAndStart(task, verifyKey, keys, DapRole::leader, report.value.metadata, report.value.publicShare, report.value.leader);
        if (opened.error != ReportError::none) {
            round.refused.push_back(opened.error);
            continue;
        }
        round.started.push_back(std::move(opened.verification));
        JobReport one;
        one.metadata = report.value.metadata;
        one.publicShare = report.value.publicShare;
        one.second = report.value.second;
        round.job.push_back(one);
    }
    for (std::size_t i = 0; i < round.job.size(); ++i)
        round.job[i].verifierShare = {round.started[i].verifierShare.data(), round.started[i].verifierShare.size()};
    return round;
}

BatchSum finishRound(const SplitTask& task, Round& round, const std::vector<JobAnswer>& answers) {
    BatchSum sum;
    for (std::size_t i = 0; i < round.job.size(); ++i) {
        const Verification& started = round.started[i];
        if (answers[i].error != ReportError::none) {
            round.refused.push_back(answers[i].error);
        } else if (finishVerification(task.shape, started, viewOf(answers[i].message)) != ErrorCode::none) {
            round.refused.push_back(ReportError::verifyError);
        } else {
            addShare(task.shape, sum.sum, {started.outputShare.data(), started.outputShare.size()});
            ++sum.reports;
            Nonce id;
            std::copy(std::begin(round.job[i].metadata.reportId), std::end(round.job[i].metadata.reportId), id.begin());
            addToChecksum(sum.checksum, id);
        }
    }
    return sum;
}

}  // namespace nearshelf::collector
