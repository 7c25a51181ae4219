-- Values on their way to C.
local c = require "ninekw.library"
local errors = require "ninekw.errors"
local numbers = require "ninekw.numbers"

local values = {}
local File, Bytes = {}, {}

function values.file(path) return setmetatable({path = path}, File) end
function values.bytes(data) return setmetatable({data = data}, Bytes) end

local function wrong(what, expected, value)
  error(errors.caller(("%s must be %s, not %s"):format(what, expected, type(value) == "number" and tostring(value) or type(value))), 0)
end

function values.table(value, what)
  if type(value) ~= "table" then wrong(what, "a table", value) end
  return value
end

-- Refuses a name that there is not, and says the one that is most like it.
function values.unknown(what, name, known)
  local names = {}
  for other in pairs(known) do names[#names + 1] = other end
  table.sort(names)
  local near = names[c.ninekw_nearest(tostring(name), table.concat(names, " ")) + 1]
  error(errors.caller(("there is no %s %s%s"):format(what, name, near and "; did you mean " .. near .. "?" or "")), 0)
end

-- A text for C.
function values.text(value, what)
  if type(value) ~= "string" then wrong(what, "a string", value) end
  if value:find("\0", 1, true) then error(errors.caller(what .. " holds a NUL", numbers.ERR_INVALID_UTF8), 0) end
  return value
end

local function is_int64(value)
  return jit and type(value) == "cdata" and tostring(require "ffi".typeof(value)) == "ctype<int64_t>"
end

-- A whole number for C: exact, and in the range of 64 bits.
function values.integer(value, what)
  if is_int64(value) then return value end
  if type(value) ~= "number" then wrong(what, "a whole number", value) end
  if math.type then
    -- 90.0 is whole, 2^63 does not fit.
    local whole = math.tointeger(value)
    if math.type(value) == "float" and (not whole or value ~= whole) then wrong(what, "a whole number of 64 bits", value) end
    return whole
  end
  if value ~= math.floor(value) or value > 2 ^ 53 or value < -2 ^ 53 then wrong(what, "a whole number (beyond 2^53 an int64_t)", value) end
  return value
end

function values.small(value, what)
  local number = values.integer(value, what)
  if number > 0x7fffffff or number < -0x80000000 then wrong(what, "a number of 32 bits", value) end
  return number
end

-- A captcha's id, from itself, an answer or a job.
function values.id(value)
  if type(value) == "table" then value = type(value.id) == "function" and value:id() or value.id end
  return values.integer(value, "the captcha's id")
end

-- The number of a word.
function values.number(words, word, what)
  local number = words[word]
  if number then return number end
  local known = {}
  for name in pairs(words) do known[#known + 1] = name end
  table.sort(known)
  error(errors.caller(("%s must be one of %s, not %s"):format(what, table.concat(known, ", "), tostring(word))), 0)
end

values.VERDICTS = {correct = numbers.CORRECT, incorrect = numbers.INCORRECT, unused = numbers.UNUSED}

-- How to set an option: the setter, and its value.
function values.option(name, value)
  if type(value) == "boolean" then return "int", value and 1 or 0 end
  if type(value) == "number" or is_int64(value) then return "int", values.integer(value, name) end
  if getmetatable(value) == File then return "file", values.text(value.path, name) end
  if getmetatable(value) == Bytes then return "bytes", value.data end
  return "text", values.text(value, name)
end

return values
