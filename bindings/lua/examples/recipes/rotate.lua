-- A picture to turn, in steps of an angle.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local options = {
  rotate = 1,
  angle = 40,
}
local shown
local function progress(now)
  if now.phase ~= shown then io.stderr:write(("%s, %d s\n"):format(now.phase, math.floor(now.elapsed_ms / 1000))) end
  shown = now.phase
end

local solved, answer = pcall(client.solve, client, "captcha.png", options, {progress = progress})
if not solved then
  io.stderr:write(("no answer: %s\n"):format(tostring(answer)))
  os.exit(1)
end
print(answer.angle)
client:feedback(answer, "correct")
