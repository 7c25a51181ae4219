-- What went wrong in a call: tables with `class`, `message`, `status`, `operation`, `retryable`, and where they are known
-- `service_code`, `http_status`, `captcha_id`, `retry_after_ms`, `reply`. `tostring` gives the message behind the place in
-- the program that called this library, as in Lua's own errors.
local c = require "ninekw.library"
local numbers = require "ninekw.numbers"

local errors = {}

-- Each class with the one above it.
local parents = {
  CallerError = "Error", NetworkError = "Error", ReplyError = "Error", ServiceError = "Error", OutcomeError = "Error",
  LibraryError = "Error",
  AuthError = "ServiceError", AccountError = "ServiceError", BalanceError = "ServiceError", LimitError = "ServiceError",
  InputError = "ServiceError", AnswerError = "ServiceError", GoneError = "ServiceError", ServerError = "ServiceError",
  CancelledError = "OutcomeError", DeadlineError = "OutcomeError", UnsolvedError = "OutcomeError",
  SubmitUnknownError = "OutcomeError",
}
local classes = {
  [1] = "CallerError", [2] = "NetworkError", [3] = "ReplyError", [4] = "ServiceError", [5] = "OutcomeError", [9] = "LibraryError",
}
-- ERR_SUBMIT_UNKNOWN is SubmitUnknownError.
for name, number in pairs(numbers) do
  local words = name:match "^ERR_(.*)"
  local class = words and (words:lower():gsub("^%l", string.upper):gsub("_(%l)", string.upper) .. "Error")
  if class and parents[class] then classes[number] = class end
end

local Error = {}
Error.__index = Error

function Error:__tostring() return self.place .. self.message end

local folder = debug.getinfo(1, "S").source:match "^(.*[/\\])" or ""

-- Where the program called this library: "solve.lua:8: ".
local function place()
  for level = 3, 60 do
    local frame = debug.getinfo(level, "Sl")
    if not frame then break end
    local is_own = frame.source:sub(1, #folder) == folder and not frame.source:find("[/\\]", #folder + 1)
    if frame.currentline > 0 and not is_own then return ("%s:%d: "):format(frame.short_src, frame.currentline) end
  end
  return ""
end

-- Whether it is of this class or one below it: err:is "ServiceError".
function Error:is(class)
  local own = self.class
  while own and own ~= class do own = parents[own] end
  return own == class
end

-- The status's name, for instance "OPTION_RANGE".
function Error:status_name() return c.ninekw_status_name(self.status) end

local function positive(number)
  if number > 0 then return number end
end

-- A copy of an error of C, which stays the caller's.
function errors.copied(status, err)
  local after = c.ninekw_error_retry_after_ms(err)
  return setmetatable({
    class = classes[status] or classes[math.floor(status / 100)] or "Error",
    status = status,
    message = c.ninekw_error_message(err),
    place = place(),
    operation = c.ninekw_error_operation(err),
    service_code = positive(c.ninekw_error_service_code(err)),
    http_status = positive(c.ninekw_error_http_status(err)),
    captcha_id = positive(c.ninekw_error_captcha_id(err)),
    retryable = c.ninekw_error_is_retryable(err) ~= 0,
    retry_after_ms = after >= 0 and after or nil,
    reply = c.ninekw_error_reply(err),
  }, Error)
end

-- An error of the binding's own.
function errors.caller(message, status)
  return setmetatable({
    class = "CallerError", status = status or numbers.ERR_INVALID_ARGUMENT, message = message, operation = "arguments",
    retryable = false, place = place(),
  }, Error)
end

function errors.is_error(value) return getmetatable(value) == Error end

return errors
