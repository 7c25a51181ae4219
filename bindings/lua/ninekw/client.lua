-- One account. Options of a call are tables by the service's names: strings, whole numbers, booleans, ninekw.file(path),
-- ninekw.bytes(data). A captcha is a path, ninekw.bytes, or nil with all in the options. `how` is a table with
-- `timeout_ms`, `cancel` (a token) and `progress`, a function that is told {captcha_id, phase, elapsed_ms} and gives false
-- to cancel.
local answers = require "ninekw.answer"
local batches = require "ninekw.batch"
local c = require "ninekw.library"
local call = require "ninekw.call"
local errors = require "ninekw.errors"
local replies = require "ninekw.reply"
local settings = require "ninekw.settings"
local values = require "ninekw.values"

local Client = {}
Client.__index = Client

local function set(config, name, value)
  local kind = settings[values.text(name, "a setting's name")]
  if not kind then
    local known = {log = true, log_level = true}
    for each in pairs(settings) do known[each] = true end
    values.unknown("setting", name, known)
  end
  if kind == "limiter" then value = call.limiter(value)
  elseif kind == "cancel" then value = value.box.handle
  elseif type(kind) == "table" then value = values.number(kind, value, name)
  elseif kind == "text" then value = values.text(value, name)
  elseif type(value) == "boolean" then value = value and 1 or 0
  elseif kind == "int64" then value = values.integer(value, name)
  else value = values.small(value, name) end
  call.run("ninekw_config_set_" .. name, config, value)
end

local client = {}

-- What the loop over the settings leaves out.
local own = {api_key = true, url = true, log = true, log_level = true}

-- Settings are those of ninekw.settings, such as timeout_ms, proxy, share = "machine", limiter = function(account, priority);
-- api_key and url are NINEKW_API_KEY and NINEKW_URL unless given. `log` is a function that is told {level, name, line, fields}
-- from `log_level` on: "info" unless given.
function client.new(given)
  given = values.table(given or {}, "what a client is given")
  local config = call.own(c.ninekw_config_new(), "ninekw_config_free")
  local good, result = pcall(function()
    set(config.handle, "api_key", given.api_key or os.getenv "NINEKW_API_KEY" or "")
    local url = given.url or os.getenv "NINEKW_URL"
    if given.url or url and url ~= "" then set(config.handle, "base_url", url) end
    for name, value in pairs(given) do
      if not own[name] then set(config.handle, name, value) end
    end
    if given.log then call.run("ninekw_config_set_log", config.handle, call.logger(given.log, given.log_level)) end
    return (call.run("ninekw_client_new", config.handle))
  end)
  config:close()
  if not good then error(result, 0) end
  return setmetatable({box = call.own(result, "ninekw_client_free")}, Client)
end

-- Without the key.
function Client:__tostring() return "ninekw client (" .. (self.box.handle and "open" or "closed") .. ")" end

-- Frees it. Calls after this fail.
function Client:close() self.box:close() end
Client.__close = Client.close

-- The same client, each of whose calls has this time limit, from its beginning, and this token:
-- client:within({timeout_ms = 2000, cancel = token}):balance(). What a call is given itself counts instead; a batch or
-- solve_many has them for all of it, from its making. Closing it leaves this one open.
function Client:within(how)
  local timeout, cancel = call.limits(how or {})
  return setmetatable({
    box = call.own((call.run("ninekw_client_within", self.box.handle, timeout, cancel)), "ninekw_client_free"),
  }, Client)
end

local function reply(name, ...) return replies.owned((call.run(name, ...))) end

-- Load of the service: workers online, queues, solve times.
function Client:server_status()
  return replies.owned_status((call.run("ninekw_server_status", self.box.handle)))
end

-- Credits left.
function Client:balance() return (call.run("ninekw_balance", self.box.handle)) end

-- Submits a captcha and gives its id.
function Client:submit(captcha, options, how)
  return call.with_options(captcha, options, function(given)
    local guard, timeout, cancel, progress = call.waiting(how)
    return (guard.run("ninekw_submit_with", self.box.handle, given, timeout, cancel, progress))
  end)
end

-- Asks once whether a captcha is answered; retry_in_ms says when to ask again.
function Client:poll(id, options)
  return call.with_options(nil, options, function(given)
    return answers.taken((call.run("ninekw_poll_with", self.box.handle, values.id(id), given)))
  end)
end

-- Waits for the answer to a captcha, submitted here or in another process.
function Client:wait(id, how)
  local guard, timeout, cancel, progress = call.waiting(how)
  return answers.taken((guard.run("ninekw_wait_with", self.box.handle, values.id(id), timeout, cancel, progress)))
end

-- Submits a captcha and waits for its answer.
function Client:solve(captcha, options, how)
  return call.with_options(captcha, options, function(given)
    local guard, timeout, cancel, progress = call.waiting(how)
    return answers.taken((guard.run("ninekw_solve_with", self.box.handle, given, timeout, cancel, progress)))
  end)
end

-- Says whether an answer was "correct", "incorrect" or "unused".
function Client:feedback(answer, verdict, options)
  call.with_options(nil, options, function(given)
    local number = values.number(values.VERDICTS, verdict, "verdict")
    call.run("ninekw_feedback_with", self.box.handle, values.id(answer), number, given)
  end)
end

-- Tells the journal that an answer is where it belongs, so that it need not be kept.
function Client:acknowledge(answer) call.run("ninekw_acknowledge", self.box.handle, values.id(answer)) end

-- Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for.
function Client:forget(tag) call.run("ninekw_forget", self.box.handle, values.text(tag, "tag")) end

-- Calls any action by its name.
function Client:call(action, options)
  return call.with_options(nil, options, function(given)
    return reply("ninekw_call", self.box.handle, values.text(action, "action"), given)
  end)
end

-- An empty batch, for many captchas at once.
function Client:batch() return batches.owned((call.run("ninekw_batch_new", self.box.handle))) end

-- Captchas that are solved as they come; what client:solve_many() gives.
local Many = {}
Many.__index = Many

-- The next one that is done; nil after the last.
function Many:__call()
  while self.captchas do
    -- The next one is asked for only when there is room for it.
    local done = self.batch:next_or_room()
    if done then return done end
    local captcha = self.captchas()
    if captcha == nil then self.captchas = nil
    elseif type(captcha) == "table" and getmetatable(captcha) == nil then
      local all = {}
      for name, value in pairs(self.options) do all[name] = value end
      for name, value in pairs(captcha) do all[name] = value end
      self.batch:add(nil, all)
    else self.batch:add(captcha, self.options) end
  end
  return self.batch:next()
end

-- Ends it, as a loop that is left does from Lua 5.4 on: with abandon = "abort" the captchas that are open are given up.
function Many:close() self.batch:close() end
Many.__close = Many.close

-- Ids of the captchas that are open at the service: those that a loop left behind.
function Many:pending() return self.batch:pending() end

-- Solves captchas as they come: `captchas` is a function that gives the next one (a path, ninekw.bytes, or a table of
-- options) and nil at the end. For use in `for done in client:solve_many(...)`, in order of completion.
function Client:solve_many(captchas, options)
  local meta = getmetatable(captchas)
  if type(captchas) ~= "function" and not (type(meta) == "table" and meta.__call) then
    local what = "solve_many takes a function that gives the next captcha, and nil at the end, not a %s; for a list: "
      .. "coroutine.wrap(function() for _, captcha in ipairs(list) do coroutine.yield(captcha) end end)"
    error(errors.caller(what:format(type(captchas))), 0)
  end
  local many = setmetatable({batch = self:batch(), captchas = captchas, options = options or {}}, Many)
  return many, nil, nil, many
end

require "ninekw.account" (Client, reply)
require "ninekw.answering" (Client, reply)

return client
