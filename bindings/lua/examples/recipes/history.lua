-- The captchas that you submitted, as CSV.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local page = client:history "submitted"
local columns = page:columns()

local function cell(text) return '"' .. (text or ""):gsub('"', '""') .. '"' end

local function line(value)
  local cells = {}
  for i, name in ipairs(columns) do cells[i] = cell(value(name)) end
  print(table.concat(cells, ","))
end

line(function(name) return name end)
while page do
  for _, row in ipairs(page:rows()) do line(function(name) return row[name] end) end
  page = client:history_next(page)
end
