// SPDX-License-Identifier: MIT
#include "ingest/sessions/sessionColumns.h"

namespace nearshelf::trainer {

const std::vector<FieldNames<SessionField>>& sessionFieldNames() {
    using F = SessionField;
    static const std::vector<FieldNames<SessionField>> table = {
        {F::session, {"session_id", "sessionid", "session", "visit_id", "user_session", "sess_id", "ga_session_id"}},
        {F::visitor,
         {"visitor_id", "visitorid", "user_id", "userid", "client_id", "user_pseudo_id", "customer_id", "anonymous_id", "user", "visitor"}},
        {F::item,
         {"line_item_id", "line_aid", "line_product_id", "line_item", "line_id", "line_sku", "item_id", "itemid", "product_id", "productid",
          "items", "item_ids", "product_ids", "item", "product", "sku", "handle", "aid"}},
        {F::type, {"line_type", "line_event_type", "line_event", "event_type", "event", "event_name", "type", "action"}},
        {F::time,
         {"line_ts", "line_timestamp", "line_time", "timestamp", "event_time", "event_timestamp", "time", "ts", "created_at", "datetime",
          "eventdate", "event_date", "date"}},
        {F::offset, {"timeframe"}},
        {F::dwell, {"line_dwell", "dwell", "dwell_seconds", "dwell_time", "duration", "duration_seconds", "time_on_page"}},
    };
    return table;
}

}  // namespace nearshelf::trainer
