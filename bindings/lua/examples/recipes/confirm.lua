-- A picture whose answer a second person checks.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local options = {
  confirm = 1,
  maxtimeout = 300,
}
local shown
local function progress(now)
  if now.phase ~= shown then io.stderr:write(("%s, %d s\n"):format(now.phase, math.floor(now.elapsed_ms / 1000))) end
  shown = now.phase
end

local solved, answer = pcall(client.solve, client, "checked.png", options, {progress = progress})
if not solved then
  io.stderr:write(("no answer: %s\n"):format(tostring(answer)))
  os.exit(1)
end
print(answer.text)
client:feedback(answer, "correct")
