-- A command; see tests/drivers/README.md.
local ninekw = require "ninekw"

local Line = {}
Line.__index = Line

local line = {}

function line.parse(text)
  local words = {}
  for word in (text .. "\t"):gmatch "([^\t]*)\t" do words[#words + 1] = word end
  local fields, order = {}, {}
  for i = 2, #words do
    local name, value = words[i]:match "^([^=]*)=(.*)$"
    fields[name] = value:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end)
    order[#order + 1] = name
  end
  return setmetatable({word = words[1], fields = fields, order = order}, Line)
end

-- Exact beyond 2^53, too.
local function whole(text)
  if not jit then return assert(math.tointeger(text)) end
  local number = tonumber(text)
  if number < 2 ^ 53 and number > -2 ^ 53 then return number end
  local digits, result = text:match "%d+", require "ffi".new("int64_t", 0)
  for digit in digits:gmatch "%d" do result = result * 10 - tonumber(digit) end
  return text:sub(1, 1) == "-" and result or -result
end

function Line:number(name, otherwise)
  if self.fields[name] then return whole(self.fields[name]) end
  return otherwise or 0
end

function Line:list(name)
  local list = {}
  for word in (self.fields[name] or ""):gmatch "[^,]+" do list[#list + 1] = word end
  return list
end

-- The options, by the types of their prefixes.
function Line:options()
  local options = {}
  for field, value in pairs(self.fields) do
    local kind, name = field:match "^(%a+):(.*)$"
    if kind == "text" then options[name] = value
    elseif kind == "int" then options[name] = whole(value)
    elseif kind == "file" then options[name] = ninekw.file(value)
    elseif kind == "bytes" then options[name] = ninekw.bytes(value) end
  end
  return options
end

-- A time limit, and what stops the call: the progress or a token.
function Line:how()
  local how = {}
  if self.fields.timeout_ms then how.timeout_ms = self:number "timeout_ms" end
  if self.fields.cancel_after_ms then
    local after = self:number "cancel_after_ms"
    if self.fields.cancel_by == "token" then how.cancel = ninekw.cancel_token() end
    function how.progress(now)
      local over = now.elapsed_ms >= after
      if over and how.cancel then how.cancel:trigger() end
      return how.cancel ~= nil or not over
    end
  end
  return how
end

local function shown(value)
  if type(value) == "boolean" then return value and "1" or "0" end
  if type(value) == "number" then return (("%.0f"):format(value)) end
  return (tostring(value):gsub("^(%-?%d+)LL$", "%1"))
end
if not jit then
  function shown(value)
    if type(value) == "boolean" then return value and "1" or "0" end
    return tostring(value)
  end
end

-- `fields` is a list of {name, value}; those without a value are left out.
function line.written(word, fields)
  local parts = {word}
  for _, field in ipairs(fields) do
    local name, value = field[1], field[2]
    if value ~= nil then
      parts[#parts + 1] = name .. "=" .. shown(value):gsub("[^%w%-_.]", function(byte) return ("%%%02X"):format(byte:byte()) end)
    end
  end
  return table.concat(parts, "\t")
end

return line
