local ninekw = require "ninekw"

local client = ninekw.client() -- NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
local shown
local function progress(now)
  if now.phase ~= shown then io.stderr:write(("%s, %d s\n"):format(now.phase, math.floor(now.elapsed_ms / 1000))) end
  shown = now.phase
end

local solved, answer = pcall(client.solve, client, arg[1] or "captcha.png", {maxtimeout = 90}, {progress = progress})
if not solved then
  io.stderr:write(("no answer: %s\n"):format(tostring(answer)))
  os.exit(1)
end
print(answer.text)
client:feedback(answer, "correct")
