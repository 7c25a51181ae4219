-- What Lua programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.
local unpack = table.unpack or unpack
local ninekw = require "ninekw"

local checks, failed = 0, 0

local function check(what, right)
  checks = checks + 1
  if not right then
    failed = failed + 1
    print("FAILED: " .. what)
  end
end

-- `class` is one of the library's, or "string" for Lua's own errors.
local function raises(what, class, words, run, ...)
  local good, err = pcall(run, ...)
  local fits = not good and (ninekw.is_error(err) and err:is(class) or type(err) == class)
  -- For the runner, which compares with the table of errors.
  if fits then print(("caught: %s = %s"):format(what, class)) end
  check(what .. ": " .. tostring(err), fits and tostring(err):find(words, 1, true) ~= nil)
  return err
end

local picture = os.getenv "NINEKW_TEST_PICTURE"
local client = ninekw.client {min_interval_ms = 0, first_poll_ms = 0, poll_interval_ms = 1, polling = "fast"}

-- Arguments of wrong types and ranges.
raises("a fraction", "CallerError", "whole", client.wait, client, 1.9)
raises("a word for an id", "CallerError", "string", client.wait, client, "7")
raises("2^63", "CallerError", "whole", client.wait, client, 2 ^ 63)
raises("not a number", "CallerError", "whole", client.wait, client, 0 / 0)
raises("nil for an id", "CallerError", "nil", client.wait, client, nil)
raises("a fraction as an option", "CallerError", "maxtimeout", client.solve, client, picture, {maxtimeout = 90.5})
raises("a list as an option", "CallerError", "table", client.solve, client, picture, {maxtimeout = {90}})
raises("many out of a list", "CallerError", "not a table", client.solve_many, client, {picture})
raises("many out of a path", "CallerError", "takes a function", client.solve_many, client, picture)
-- As Lua's own errors, it tells where.
local function place_of(...) return tostring(select(2, pcall(...))) end
local function here() return ("%s:%d: "):format(debug.getinfo(2).short_src, debug.getinfo(2, "l").currentline) end
check("the place of a mistake", place_of(function() client:wait(1.9) end):find(here(), 1, true) == 1)
check("the place of an error", place_of(function() client:solve "/nowhere.png" end):find(here(), 1, true) == 1)
check("the place of a new client", place_of(function() ninekw.client {retries = -1} end):find(here(), 1, true) == 1)
raises("a NUL in a text", "CallerError", "NUL", client.solve, client, picture, {textinstructions = "a\0b"})
raises("a NUL in an answer", "CallerError", "NUL", client.answer_job, client, 1, "a\0b")
raises("an unknown setting", "CallerError", "did you mean timeout_ms?", ninekw.client, {time_out = 1})
raises("a setting of the wrong type", "CallerError", "timeout_ms", ninekw.client, {timeout_ms = "1000"})
raises("a setting out of range", "CallerError", "retries", ninekw.client, {retries = 2 ^ 40})
raises("an unknown word", "CallerError", "polite", ninekw.client, {polling = "rude"})
raises("an unknown verdict", "CallerError", "incorrect", client.feedback, client, 1, "right")
raises("an unknown option", "CallerError", "max_time", client.solve, client, picture, {max_time = 1})
raises("a file that is missing", "CallerError", "nowhere", client.solve, client, "/nowhere.png")
check("the key is not shown", not tostring(client):find(os.getenv "NINEKW_API_KEY", 1, true))

-- What a callback does ends the call, not the program.
local function mine() error {mine = true} end
local good, err = pcall(client.solve, client, picture, nil, {progress = mine})
check("an error in progress comes out as the same object", not good and err.mine)
raises("false in progress", "OutcomeError", "", client.solve, client, picture, nil, {progress = function() return false end})
raises("coroutine.yield in progress", "string", "yield", client.solve, client, picture, nil, {progress = coroutine.yield})
local worker = ninekw.client {url = os.getenv "NINEKW_TEST_JOBS_URL", min_interval_ms = 0, job_interval_ms = 1}
good, err = pcall(worker.work, worker, mine)
check("an error in decide", not good and err.mine)
raises("a decision of the wrong type", "CallerError", "let_go", worker.work, worker, function() return 7 end)
raises("an answer with a NUL", "CallerError", "NUL", worker.work, worker, function() return {answer = "a\0b"} end)
local function abc() return {answer = "abc"} end
good, err = pcall(worker.work, worker, abc, nil, {on_outcome = mine})
check("an error in on_outcome", not good and err.mine)
local lent
local tally = worker:work(function(job) lent = job return abc() end, nil, {on_outcome = function() return false end})
check("one answered", tally.answered == 1 and lent:id() == 0 and lent:kind() == nil)
check("stopped", worker:work(function() return "stop" end).answered == 0)
local limited = ninekw.client {limiter = mine, retries = 0}
err = raises("an error in the limiter", "NetworkError", "limiter", limited.balance, limited)
check("the limiter's error is the cause", type(err.cause) == "table" and err.cause.mine)
local asked = {}
ninekw.client({limiter = function(_, priority) asked[#asked + 1] = priority return 0 end}):balance()
check("the limiter is asked", #asked == 1 and asked[1] == "other")
dofile((arg[0]:gsub("own%.lua$", "log.lua")))(check, raises)
-- LuaJIT has 900 places for callbacks.
for _ = 1, 1000 do
  pcall(client.wait, client, 1, {progress = function() return false end})
end
check("a thousand functions", true)

-- Text is UTF-8, and numbers have 64 bits.
local answer = client:solve(picture, {textinstructions = "höhe 漢字 😀", nomd5 = true})
check("an answer", answer.text == os.getenv "NINEKW_TEST_ANSWER" and answer.state == "solved")
raises("bytes that are no text", "CallerError", "UTF-8", client.solve, client, picture, {textinstructions = "\255"})
check("bytes", client:submit(ninekw.bytes(assert(io.open(picture, "rb")):read "*a")) > 0)
local big = jit and require "ffi".new("int64_t", 2^53) + 1 or 9007199254740993
err = raises("a big id", "Error", "", client.wait, client, big, {timeout_ms = 0})
check("comes back exact: " .. tostring(err.captcha_id), err.captcha_id == nil or err.captcha_id == big)

-- A token.
local token = ninekw.cancel_token()
token:trigger()
raises("cancelled", "CancelledError", "", client.solve, client, picture, nil, {cancel = token})
check("triggered", token:is_triggered())
token:reset()
check("reset", not token:is_triggered())

-- Unknown keys are refused, not ignored.
raises("an unknown key of a call", "CallerError", "timeout_ms", client.solve, client, picture, nil, {timeout = 1000})
raises("the same of wait", "CallerError", "did you mean cancel?", client.wait, client, 1, {cancle = 1})
raises("the same of a batch", "CallerError", "timeout_ms", client:batch().next, client:batch(), {timeout = 1})
raises("the same of work", "CallerError", "on_outcome", client.work, client, abc, nil, {on_outcom = mine})
raises("a number instead of a table", "CallerError", "table", client.wait, client, 1, 1000)
raises("a setting is suggested", "CallerError", "timeout_ms", ninekw.client, {time_out_ms = 1})
raises("a key alone", "CallerError", "table", ninekw.client, "key")

-- What is left early is named, or given up.
for abandon, open in pairs {keep = 2, abort = 0} do
  local calm = ninekw.client {url = os.getenv "NINEKW_TEST_JOBS_URL", min_interval_ms = 0, first_poll_ms = 0, abandon = abandon}
  local count = 0
  local many = calm:solve_many(function()
    count = count + 1
    if count > 2 then error "enough" end
    return picture
  end)
  raises("leaving early, " .. abandon, "string", "enough", many)
  many:close()
  check(abandon .. ": named are " .. #many:pending(), #many:pending() == open)
  local all = calm:batch()
  local first, second = all:add(picture, {}, {timeout_ms = 60000, tag = "first ä"}), all:add(picture, {}, {tag = "second"})
  all:cancel(second)
  local done = all:next()
  check("one is cancelled", done.ticket == second and done.tag == "second" and done.error.class == "CancelledError")
  raises("the other is not", "DeadlineError", "", all.next, all, {timeout_ms = 300})
  check("its id is known", all:captcha_id(first) == all:pending()[1] and all:captcha_id(second) == nil)
  all:cancel(first)
  check("a tag comes back", all:next().tag == "first ä" and #all:pending() == 0)
  all:add(picture)
  raises("a deadline", "DeadlineError", "", all.next, all, {timeout_ms = 300})
  all:close()
  check(abandon .. ": a closed batch names it", #all:pending() == math.min(open, 1))
  calm:close()
end
local count, many, all, closer = 0
many, all, all, closer = client:solve_many(function()
  count = count + 1
  return count < 3 and picture or nil
end)
check("a loop from 5.4 on closes it", closer == many and getmetatable(many).__close)
for done in many do
  check("done", done.answer)
  break
end
many:close()
check("left after the first", #many:pending() <= 1)
many, closer = nil

-- Left after the first of twelve: the service knows of none that the program does not.
for _, abandon in ipairs {"keep", "abort"} do
  local early = ninekw.client {url = os.getenv "NINEKW_TEST_LEAVING_URL", min_interval_ms = 0, first_poll_ms = 0,
    poll_interval_ms = 10, polling = "fast", abandon = abandon}
  local added = 0
  local all = early:solve_many(function()
    added = added + 1
    return added <= 12 and picture or nil
  end)
  local first = all()
  all:close()
  print(table.concat({"known:", ("%d"):format(first.captcha_id), unpack(all:pending())}, " "))
  local rest = early:batch()
  for _ = 1, 12 do rest:add(picture) end
  local done = rest:next()
  rest:feedback(done.captcha_id, "correct")
  rest:close()
  check(abandon .. ": eleven are named", abandon == "abort" or #rest:pending() == 11)
  print(table.concat({"known:", ("%d"):format(done.captcha_id), unpack(rest:pending())}, " "))
  print(("right: %d"):format(done.captcha_id))
  early:close()
end

-- Many at once beside other coroutines, by steps that never wait.
local slow = ninekw.client {url = os.getenv "NINEKW_TEST_SLOW_URL", min_interval_ms = 0, first_poll_ms = 900,
  poll_interval_ms = 100, polling = "fast", max_in_flight = 200}
local crowd, solved, turns = slow:batch(), 0, 0
for _ = 1, 200 do crowd:add(picture, {nomd5 = 1}) end
local polling = coroutine.wrap(function()
  while crowd:queued() + crowd:in_flight() > 0 do
    local done = crowd:poll()
    if done and done.answer then solved = solved + 1 end
    coroutine.yield(true)
  end
end)
local other = coroutine.wrap(function() while true do turns = turns + 1; coroutine.yield() end end)
while polling() do other() end
print(("load: Lua, 200 captchas polled for by a coroutine: %d turns of another one"):format(turns))
check("all are solved beside another coroutine", solved == 200 and turns > 200)
slow:close()
raises("poll of a closed batch", "CallerError", "the batch is closed", function() crowd:close() crowd:poll() end)
crowd, polling, other = nil, nil, nil

-- Whoever copies a table has the same handle, which is freed once.
local copy = {}
local original = client:batch()
for name, value in pairs(original) do copy[name] = value end
setmetatable(copy, getmetatable(original))
original:close()
copy:close()
raises("a copy of a closed batch", "CallerError", "the batch is closed", copy.add, copy, picture)

-- The key is in no trace.
local key = os.getenv "NINEKW_API_KEY"
for _, wrong in ipairs {{time_out = 1}, {timeout_ms = "long"}, {url = "nowhere"}, {polling = "rude"}} do
  wrong.api_key = key
  local _, trace = xpcall(function() ninekw.client(wrong) end, function(e) return debug.traceback(tostring(e)) end)
  check("the key is not in the trace", not trace:find(key, 1, true))
end
for _, place in ipairs(require "ninekw.library".places(true, "C:\\lua\\")) do check(place, place:find "^%a:\\") end

-- The numbers' meanings.
check("status", ninekw.status_message(902):find "in use" and err:status_name() ~= nil)
check("code", ninekw.service_code(11).category == "balance" and ninekw.service_code(999) == nil)
check("version", ninekw.build_info():find(ninekw.version(), 1, true) and ninekw.version() == ninekw.numbers.VERSION)

-- Closed twice, used after.
local batch = client:batch()
batch:close()
batch:close()
for name, given in pairs {add = picture, add_submitted = 1, next = {}, next_or_room = {}, give_up = {}} do
  raises(name .. " of a closed batch", "CallerError", "the batch is closed", batch[name], batch, given)
end
client:close()
client:close()
for name, given in pairs {balance = {}, submit = picture, poll = 1, wait = 1, solve = picture, call = "x", batch = {},
  server_status = {}, next_job = {}, show = 1, end_jobs = {}, work = mine} do
  raises(name .. " of a closed client", "CallerError", "the client is closed", client[name], client, given)
end
local idle = ninekw.client {min_interval_ms = 0}
local ticks = 0
local none = idle:work(mine, nil, {timeout_ms = 5000, progress = function()
  ticks = ticks + 1
  return ticks < 3
end})
check("progress while no job comes stops the work", ticks == 3 and none.answered == 0)
idle:close()
check("a closed client says so", tostring(client):find "closed")

-- A view has limits for each of its calls, and shares the rest.
do
  local asked = 0
  local whole = ninekw.client {min_interval_ms = 0, first_poll_ms = 0, poll_interval_ms = 1, polling = "fast",
    limiter = function() asked = asked + 1 return 0 end}
  local view = whole:within {timeout_ms = 0}
  raises("a limit", "DeadlineError", "", view.balance, view)
  raises("a limit of a wait", "DeadlineError", "", view.solve, view, picture)
  raises("a limit of many", "DeadlineError", "", view:solve_many(function() return picture end))
  check("its client has none", whole:balance() > 0)
  check("one's own counts instead", #view:solve(picture, {}, {timeout_ms = 20000}).text > 0)
  view:close()
  view:close()
  raises("a closed view", "CallerError", "the client is closed", view.balance, view)
  local stopped = ninekw.cancel_token()
  stopped:trigger()
  view = whole:within {cancel = stopped}
  raises("a token of a view", "CancelledError", "", view.settings, view)
  view:close()
  raises("a progress function", "CallerError", "progress", whole.within, whole, {progress = print})
  raises("a limit of the wrong type", "CallerError", "timeout_ms", whole.within, whole, {timeout_ms = "7"})
  raises("a limit out of range", "CallerError", "timeout_ms", whole.within, whole, {timeout_ms = -7})
  view = whole:within {timeout_ms = 20000}
  whole:close()
  whole = nil
  collectgarbage()
  asked = 0
  check("a view keeps its limiter", view:balance() > 0 and asked == 1)
  view:close()
end

-- The library is missing, or another one.
local function load_with(library)
  local lua = arg[-1]
  local run = io.popen(("NINEKW_LIB='%s' '%s' -e 'print(pcall(require, [[ninekw]]))' 2>&1"):format(library, lua))
  local text = run:read "*a"
  run:close()
  return text
end
local said = load_with "/nowhere/libninekw.so"
check("a missing library: " .. said, said:find("/nowhere/", 1, true) and said:find "NINEKW_LIB")
said = load_with(os.getenv "NINEKW_TEST_WRONG_ABI")
check("another ABI: " .. said, said:find "ABI 99" and said:find(os.getenv "NINEKW_TEST_WRONG_ABI", 1, true))
said = load_with(os.getenv "NINEKW_TEST_OLD")
check("an older library: " .. said, said:find "or newer")

-- Everything is freed.
for _ = 1, 50 do ninekw.client():batch() end
original, copy, client, worker, limited, batch, answer, token, lent, err, good, tally = nil
for _ = 1, 5 do collectgarbage() end
local live = require "live"()
check(live .. " handles are left", live == 0)

print(("%d of %d checks passed"):format(checks - failed, checks))
os.exit(failed == 0)
