-- SPDX-License-Identifier: MIT
-- wrk: one well-formed ldp report per request (docs/format/report.md), each with a number of its own.
-- usage: wrk … -s reports.lua <url> -- <week> <run>
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local function little(value)
  local bytes = {}
  for i = 1, 4 do
    bytes[i] = string.char(value % 256)
    value = math.floor(value / 256)
  end
  return table.concat(bytes)
end

function init(args)
  head = string.char(1)
  version = little(1)
  week = little(tonumber(args[1]))
  run = little(tonumber(args[2])) .. little(number)
  sent = 0
  padding = string.rep("\0", 228)
end

function request()
  sent = sent + 1
  local answer = string.char(sent % 3, sent % 8, 0)
  return wrk.format("POST", "/ldp", nil, head .. answer .. version .. week .. run .. little(sent) .. little(0) .. padding)
end
