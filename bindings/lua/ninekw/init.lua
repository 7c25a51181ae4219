-- Client of the 9kw.eu captcha service, over the C library libninekw; LuaJIT, Lua 5.3 and 5.4.
--
--   local ninekw = require "ninekw"
--   local client = ninekw.client()                                -- NINEKW_API_KEY
--   local answer = client:solve("captcha.png", {maxtimeout = 90})
--   print(answer.text)
--   client:feedback(answer, "correct")
local c = require "ninekw.library"
local call = require "ninekw.call"
local errors = require "ninekw.errors"
local values = require "ninekw.values"

local ninekw = {
  client = require "ninekw.client".new,
  file = values.file,
  bytes = values.bytes,
  is_error = errors.is_error,
  numbers = require "ninekw.numbers",
}

-- Of the loaded library.
function ninekw.version() return c.ninekw_version() end

-- Version, ABI, target and TLS in one line, for bug reports.
function ninekw.build_info() return c.ninekw_build_info() end

-- What a number of an error's `status` means.
function ninekw.status_message(status) return c.ninekw_status_message(status) end

-- What the service means by a code: `text`, `advice`, `category`; nil if there is no such code.
function ninekw.service_code(code)
  local text = c.ninekw_service_code_text(code)
  return text and {
    text = text, advice = c.ninekw_service_code_advice(code), category = c.ninekw_service_code_category(code),
  }
end

local Token = {}
Token.__index = Token

-- A token stops calls from another place, such as a hook: every call that was given it ends within 100 ms.
function ninekw.cancel_token() return setmetatable({box = call.own(c.ninekw_cancel_new(), "ninekw_cancel_free")}, Token) end
function Token:trigger() c.ninekw_cancel_trigger(self.box.handle) end
function Token:is_triggered() return c.ninekw_cancel_is_triggered(self.box.handle) ~= 0 end
function Token:reset() c.ninekw_cancel_reset(self.box.handle) end

return ninekw
