-- What a logger hears, and what it may do; a part of own.lua.
local ninekw = require "ninekw"
local numbers = require "ninekw.numbers"

local picture, expected, key = os.getenv "NINEKW_TEST_PICTURE", os.getenv "NINEKW_TEST_ANSWER", os.getenv "NINEKW_API_KEY"

local function client(log, level, more)
  local given = {
    min_interval_ms = 0, first_poll_ms = 0, poll_interval_ms = 1, polling = "fast", log = log, log_level = level,
  }
  for name, value in pairs(more or {}) do given[name] = value end
  return ninekw.client(given)
end

-- As an id is in a line.
local function digits(id) return (tostring(id):gsub("LL$", "")) end

local function events(check, raises)
  local heard = {}
  local function log(event) heard[#heard + 1] = event end
  local logged = client(log)
  collectgarbage()
  for _, how in ipairs {{}, {progress = function() return true end}} do
    heard = {}
    local id = digits(logged:solve(picture, {nomd5 = 1}, how).id)
    check("two events", #heard == 2 and heard[1].name == "upload_accepted" and heard[1].level == "info"
      and heard[1].line == "upload_accepted captcha_id=" .. id .. " kind=text"
      and heard[2].fields == '{"captcha_id":' .. id .. ',"kind":"text"}')
  end
  heard = {}
  coroutine.wrap(function() logged:submit(picture, {nomd5 = 1}) end)()
  check("in a coroutine", #heard == 1 and heard[1].name == "upload_accepted")
  heard = {}
  client(log, "debug"):balance()
  check("every request", #heard == 2 and heard[1].level == "debug" and heard[1].name == "request_sent")
  for _, event in ipairs(heard) do
    check("no key", not (event.line .. event.fields):find(key, 1, true))
  end
  heard = {}
  local nowhere = client(log, "error", {url = "http://127.0.0.1:9", retries = 0})
  raises("logged", "NetworkError", "", nowhere.balance, nowhere)
  check("a failure", #heard == 1 and heard[1].name == "call_failed" and heard[1].level == "error")
end

local function failing(check)
  for _, bad in ipairs {function() error {mine = true} end, coroutine.yield} do
    check("a logger that fails", client(bad, "debug"):solve(picture).text == expected)
  end
  local logged
  local statuses = {}
  logged = client(function()
    local good, err = pcall(logged.balance, logged)
    statuses[#statuses + 1] = good and 0 or err.status
  end)
  check("a logger that calls", logged:solve(picture, {nomd5 = 1}).text == expected)
  check("is told that it may not", #statuses == 2 and statuses[1] == numbers.ERR_BUSY and statuses[2] == numbers.ERR_BUSY)
  logged:close()
  logged = nil
end

return function(check, raises)
  events(check, raises)
  failing(check)
  raises("a logger that is none", "CallerError", "function", ninekw.client, {log = "info"})
  raises("an unknown level", "CallerError", "warning", ninekw.client, {log = print, log_level = "loud"})
  -- LuaJIT has 900 places for callbacks.
  for _ = 1, 1000 do ninekw.client({log = print}):close() end
end
