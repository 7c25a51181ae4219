-- A whole reply of the service.
local c = require "ninekw.library"
local call = require "ninekw.call"
local values = require "ninekw.values"

local Reply = {}
Reply.__index = Reply

-- The load of the service; what it does not tell is nil.
local ServerStatus = setmetatable({}, Reply)
ServerStatus.__index = ServerStatus

local reply = {}

function reply.owned(handle)
  return handle and setmetatable({box = call.own(handle, "ninekw_reply_free")}, Reply)
end

function reply.owned_status(handle)
  return setmetatable({box = call.own(handle, "ninekw_reply_free")}, ServerStatus)
end

-- The text; what is no UTF-8, and NUL, as U+FFFD.
function Reply:body() return c.ninekw_reply_body(self.box.handle) end
function Reply:bytes() return c.ninekw_reply_bytes(self.box.handle) or "" end
function Reply:json() return c.ninekw_reply_json(self.box.handle) end
-- What it is, for instance "image/png".
function Reply:media_type() return c.ninekw_reply_media_type(self.box.handle) end
-- A field's text; nil where there is none.
function Reply:text(name) return c.ninekw_reply_text(self.box.handle, values.text(name, "name")) end
function Reply:int(name) return call.got("ninekw_reply_int", self.box.handle, values.text(name, "name")) end

function Reply:flag(name)
  local flag = call.got("ninekw_reply_flag", self.box.handle, values.text(name, "name"))
  if flag then return flag ~= 0 end
end

-- How many rows there are in all, if the service says so.
function Reply:count() return call.got("ninekw_reply_count", self.box.handle) end

-- Names of the tables.
function Reply:tables()
  local names = {}
  for i = 1, c.ninekw_reply_table_count(self.box.handle) do names[i] = c.ninekw_reply_table_name(self.box.handle, i - 1) end
  return names
end

-- Names of a table's columns; nil is the first table.
function Reply:columns(name)
  local names = {}
  for i = 1, c.ninekw_reply_column_count(self.box.handle, name and values.text(name, "table")) do
    names[i] = c.ninekw_reply_column(self.box.handle, name, i - 1)
  end
  return names
end

-- A table's rows, each a table of texts by columns.
function Reply:rows(name)
  local rows, columns = {}, self:columns(name)
  for i = 1, c.ninekw_reply_row_count(self.box.handle, name) do
    rows[i] = {}
    for _, column in ipairs(columns) do rows[i][column] = c.ninekw_reply_cell(self.box.handle, name, i - 1, column) end
  end
  return rows
end

-- How many people answer captchas just now, and how many captchas wait for them: of a kind such as "text", as in the
-- `kind` of an answer; nil is all.
function ServerStatus:workers(kind)
  return call.got("ninekw_reply_workers", self.box.handle, kind and values.text(kind, "kind"))
end
function ServerStatus:queue(kind)
  return call.got("ninekw_reply_queue", self.box.handle, kind and values.text(kind, "kind"))
end
-- How many captchas somebody is answering just now.
function ServerStatus:in_work() return call.got("ninekw_reply_in_work", self.box.handle) end
-- Mean seconds from the upload to the answer over the last five minutes.
function ServerStatus:mean_solve_seconds() return call.got("ninekw_reply_mean_solve_seconds", self.box.handle) end

return reply
