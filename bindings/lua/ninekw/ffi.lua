-- The functions of libninekw for LuaJIT, in the form of src/core.c: what a function fills in comes after its result.
local ffi = require "ffi"

local native = {}
local C

local function whole(number)
  -- Below 2^53 as Lua's own numbers, exact beyond it as int64_t.
  local small = tonumber(number)
  if small < 2 ^ 53 and small > -2 ^ 53 then return small end
  return number
end

local function text(pointer)
  if pointer ~= nil then return ffi.string(pointer) end
end

local function handle(pointer)
  if pointer ~= nil then return pointer end
end

-- How a parameter is taken and given back, by its type.
local function of(kind)
  if kind == "const char *" then return "text" end
  if kind == "const void *" then return "bytes" end
  if kind == "void *" then return "user" end
  if kind:find "_fn$" then return "function" end
  if kind:find "%*%*$" then return "handle_out" end
  if kind:find "^ninekw_" or kind:find "^const ninekw_" then return "handle" end
  if kind:find "%*$" then return "number_out" end
  return "number"
end

-- Functions of loggers, which the library keeps.
local loggers = {}

-- A function that the library calls; those of ninekw/*.lua catch errors themselves.
local function callback(kind, run)
  if kind == "ninekw_limiter_fn" then
    return ffi.cast(kind, function(_, account, priority)
      local good, wait = pcall(run, ffi.string(account), priority)
      return good and type(wait) == "number" and wait or -1
    end)
  end
  if kind == "ninekw_log_fn" then
    loggers[run] = loggers[run] or ffi.cast(kind, function(_, level, name, line, fields)
      pcall(run, level, ffi.string(name), ffi.string(line), ffi.string(fields))
    end)
    return loggers[run]
  end
  if kind == "ninekw_progress_fn" then
    return ffi.cast(kind, function(_, id, phase, elapsed_ms)
      local good, goes_on = pcall(run, whole(id), phase, whole(elapsed_ms))
      return good and goes_on and 1 or 0
    end)
  end
  if kind == "ninekw_decide_fn" then
    return ffi.cast(kind, function(_, job, decision)
      local good, goes_on = pcall(run, job, decision)
      return good and goes_on and 1 or 0
    end)
  end
  return ffi.cast(kind, function(_, job, outcome, credits, err)
    local good, goes_on = pcall(run, job, outcome, whole(credits), handle(err))
    return good and goes_on and 1 or 0
  end)
end

local function wrapper(name, result, kinds)
  local function run(...)
    local taken, next = {...}, 0
    local arguments, outs, made, count = {}, {}, {}, #kinds
    for i, kind in ipairs(kinds) do
      local how = of(kind.type)
      if how == "user" then
        arguments[i] = nil
      elseif how == "handle_out" or how == "number_out" and kind.name ~= "ids" then
        arguments[i] = ffi.new(kind.type:gsub("%s*%*$", "") .. "[1]")
        outs[#outs + 1] = arguments[i]
      elseif kind.name == "length" then
        arguments[i] = #arguments[i - 1]
      elseif kind.name == "capacity" then
        arguments[i] = taken[next]
      else
        next = next + 1
        arguments[i] = taken[next]
        if how == "function" and arguments[i] then
          arguments[i] = callback(kind.type, arguments[i])
          made[#made + 1] = arguments[i]
        elseif kind.name == "ids" then
          arguments[i] = ffi.new("int64_t[?]", taken[next])
        end
      end
    end
    local function called() return C[name](unpack(arguments, 1, count)) end
    local good, value = pcall(called)
    -- The library keeps the limiter and the logger alone.
    if name ~= "ninekw_config_set_limiter" and name ~= "ninekw_config_set_log" then
      for _, each in ipairs(made) do each:free() end
    end
    if not good then error(value, 0) end
    local given = {}
    if result == "const char *" then given[1] = text(value)
    elseif result == "const void *" then given[1] = value ~= nil and ffi.string(value, outs[1][0]) or nil; outs = {}
    elseif result:find "%*$" then given[1] = handle(value)
    elseif result ~= "void" then given[1] = whole(value) end
    local n = result == "void" and 0 or 1
    for _, out in ipairs(outs) do
      n = n + 1
      if type(out[0]) == "cdata" and tostring(ffi.typeof(out)):find "ninekw_" then given[n] = handle(out[0])
      else given[n] = whole(out[0]) end
    end
    if name == "ninekw_batch_pending" then
      local ids = {}
      for i = 1, math.min(taken[2], tonumber(value)) do ids[i] = whole(arguments[2][i - 1]) end
      n = n + 1
      given[n] = ids
    end
    return unpack(given, 1, n)
  end
  -- A compiled call may not call back.
  jit.off(run, true)
  return run
end

function native.load(path)
  local header = native.header()
  if not C then ffi.cdef(header) end
  local good, library = pcall(ffi.load, path)
  if not good then return library end
  C = library
  for declaration in header:gmatch "[^\n]+" do
    local result, name, parameters = declaration:match "^(%a[%w_ ]-%s?%*?)(ninekw_[%w_]+)%((.*)%);$"
    if name then
      local kinds = {}
      for parameter in parameters:gmatch "[^,]+" do
        local kind, word = parameter:match "^%s*(.-)([%w_]+)$"
        if parameter ~= "void" then kinds[#kinds + 1] = {type = kind:gsub("%s+$", ""), name = word} end
      end
      native[name] = wrapper(name, result:gsub("%s+$", ""), kinds)
    end
  end
end

-- ninekw.ffi.h is beside this file in a package, once for all languages in the repository.
function native.header()
  local folder = debug.getinfo(1, "S").source:match "^@(.*)ffi%.lua$" or ""
  local file = io.open(folder .. "ninekw.ffi.h") or assert(io.open(folder .. "../../../include/ninekw.ffi.h"))
  local declarations = file:read "*a"
  file:close()
  return declarations
end

return native
