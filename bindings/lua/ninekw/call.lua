-- Calls of C functions that give a status, handles, and what callbacks may do.
local c = require "ninekw.library"
local errors = require "ninekw.errors"
local numbers = require "ninekw.numbers"
local values = require "ninekw.values"

local call = {}
local limiter_error

-- What the function filled in; its error is the last of it.
local function filled_in(status, ...)
  if status == 0 then return ... end
  local count = select("#", ...)
  local err = select(count, ...)
  local failure = errors.copied(status, err)
  c.ninekw_error_free(err)
  failure.cause, limiter_error = limiter_error, nil
  error(failure, 0)
end

-- Calls it, and raises what it reports.
function call.run(name, ...)
  if (...) == nil then
    local owner = name:find "^ninekw_batch_" and name ~= "ninekw_batch_new" and "batch" or name:find "_check$" and "job" or "client"
    error(errors.caller("the " .. owner .. " is closed", numbers.ERR_NULL_ARGUMENT), 0)
  end
  return filled_in(c[name](...))
end

-- A handle that is freed by `close` or the garbage collector. `box.handle` is nil once closed, which C refuses.
local collected = {__gc = function(box) box:close() end}

-- `before` is called before it is closed.
function call.own(handle, free, before)
  if handle == nil then return nil end
  local box = {}
  before = before or function() end
  if jit then
    local ffi = require "ffi"
    box.handle = ffi.gc(handle, c[free])
    function box:close()
      if self.handle ~= nil then
        before()
        c[free](ffi.gc(self.handle, nil))
      end
      self.handle = nil
    end
    return box
  end
  box.handle = handle
  function box:close()
    if self.handle ~= nil then
      before()
      c[free](self.handle)
    end
    self.handle = nil
  end
  return setmetatable(box, collected)
end

-- Runs `use` with options of C; they are freed whatever happens.
function call.with_options(captcha, options, use)
  local given = call.own(c.ninekw_options_new(), "ninekw_options_free")
  local function run()
    if captcha ~= nil then
      local how, value = values.option("file-upload-01", type(captcha) == "string" and values.file(captcha) or captcha)
      call.run("ninekw_options_set_" .. how, given.handle, "file-upload-01", value)
    end
    for name, option in pairs(options or {}) do
      local how, value = values.option(values.text(name, "an option's name"), option)
      call.run("ninekw_options_set_" .. how, given.handle, name, value)
    end
    return use(given.handle)
  end
  local results = {pcall(run)}
  given:close()
  if not results[1] then error(results[2], 0) end
  return (table.unpack or unpack)(results, 2)
end

-- Keeps what functions of the caller raise, as nothing may leave a callback. `guard.wrap` makes a function for C, whose
-- result is whether to go on; `guard.run` makes the call and raises what was kept.
function call.guard()
  local guard, kept = {}, nil
  function guard.wrap(run)
    return run and function(...)
      if kept then return false end
      local good, goes_on = pcall(run, ...)
      if not good then kept = {goes_on} end
      return good and goes_on
    end
  end
  function guard.run(name, ...)
    local results = {pcall(call.run, name, ...)}
    if kept then error(kept[1], 0) end
    if not results[1] then error(results[2], 0) end
    return (table.unpack or unpack)(results, 2, 4)
  end
  return guard
end

local phases = {
  [numbers.PHASE_QUEUED] = "queued", [numbers.PHASE_NETWORK] = "network", [numbers.PHASE_WAITING] = "waiting",
  [numbers.PHASE_RETRYING] = "retrying", [numbers.PHASE_HELD_BACK] = "held_back",
}

-- The time limit and the token for C.
function call.limits(how, ...)
  local known = {timeout_ms = true, cancel = true}
  for _, name in ipairs {...} do known[name] = true end
  for name in pairs(values.table(how, "what a call is given last")) do
    if not known[name] then values.unknown("argument", tostring(name), known) end
  end
  return values.integer(how.timeout_ms or -1, "timeout_ms"), how.cancel and how.cancel.box.handle
end

-- The arguments of a call that waits (timeout, cancel, progress) out of the caller's table, and the guard of the last.
function call.waiting(how, more)
  how = how or {}
  local timeout, cancel = call.limits(how, "progress", more)
  local guard = call.guard()
  local progress = how.progress and function(id, phase, elapsed_ms)
    return how.progress {captcha_id = id > 0 and id or nil, phase = phases[phase], elapsed_ms = elapsed_ms} ~= false
  end
  return guard, timeout, cancel, guard.wrap(progress)
end

-- A limiter for C.
function call.limiter(limiter)
  local priorities = {
    [numbers.PRIORITY_UPLOAD] = "upload", [numbers.PRIORITY_POLL] = "poll", [numbers.PRIORITY_OTHER] = "other",
  }
  return function(account, priority)
    local good, wait = pcall(limiter, account, priorities[priority])
    if good then good, wait = pcall(values.integer, wait, "the limiter's result") end
    if good then return wait end
    limiter_error = wait
    return -1
  end
end

local levels = {
  error = numbers.LOG_ERROR, warning = numbers.LOG_WARNING, info = numbers.LOG_INFO, debug = numbers.LOG_DEBUG,
}
local words = {}
for word, number in pairs(levels) do words[number] = word end
-- One function for C for each of the caller's: LuaJIT has few places for them.
local loggers = {}

-- The level and the function of a logger for C. What it raises is no reason to lose an answer.
function call.logger(log, level)
  if type(log) ~= "function" then error(errors.caller("log takes a function, not a " .. type(log)), 0) end
  loggers[log] = loggers[log] or function(number, name, line, fields)
    pcall(log, {level = words[number], name = name, line = line, fields = fields})
  end
  return values.number(levels, level or "info", "log_level"), loggers[log]
end

-- A text or a number where it is there.
function call.got(name, ...)
  local present, value = c[name](...)
  if present ~= 0 then return value end
end

return call
