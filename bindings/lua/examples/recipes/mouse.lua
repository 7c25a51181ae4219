-- One click into a picture.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local options = {
  mouse = 1,
  textinstructions = "Click the blue disc.",
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
for _, point in ipairs(answer.points) do print(point[1] .. " " .. point[2]) end
client:feedback(answer, "correct")
