-- The Lua driver, of LuaJIT and of Lua; see tests/drivers/README.md.
local line = require "driver.line"
local ninekw = require "ninekw"

local kept = {}
local commands = {}
for _, part in ipairs {"submitting", "answering", "account"} do
  for word, run in pairs(require("driver." .. part)) do commands[word] = run end
end

local function failure(err)
  return {
    {"status", err.status}, {"service_code", err.service_code or 0}, {"http_status", err.http_status or 0},
    {"captcha_id", err.captcha_id or 0}, {"retryable", err.retryable}, {"retry_after_ms", err.retry_after_ms or -1},
    {"operation", err.operation}, {"message", tostring(err)}, {"reply", err.reply}, {"class", err.class},
  }
end

-- On a view of the client, if the command has limits.
local function within(run, command)
  if not command.fields.within_ms and not command.fields.cancelled then return run(kept, command) end
  local token, whole = ninekw.cancel_token(), kept.client
  if command.fields.cancelled then token:trigger() end
  kept.client = whole:within {timeout_ms = command:number("within_ms", -1), cancel = token}
  local results = {pcall(run, kept, command)}
  kept.client:close()
  kept.client = whole
  if not results[1] then error(results[2], 0) end
  return results[2]
end

for text in io.lines() do
  local command = line.parse(text)
  if command.word == "quit" then break end
  local good, result = pcall(within, commands[command.word], command)
  if good then io.write(line.written("ok", result or {}), "\n")
  elseif ninekw.is_error(result) then io.write(line.written("error", failure(result)), "\n")
  else error(result, 0) end
  io.flush()
end
if kept.client then kept.client:close() end
