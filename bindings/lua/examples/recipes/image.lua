-- A picture of text, with rules for the answer.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local options = {
  numeric = 3,
  min_len = 4,
  max_len = 8,
  ["case-sensitive"] = 1,
  phrase = 0,
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
print(answer.text)
client:feedback(answer, "correct")
