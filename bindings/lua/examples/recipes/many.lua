-- Many pictures at once, in one thread.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local pictures = {"captcha.png", "sum.png"}
local given = 0
local function next_picture()
  given = given + 1
  return pictures[given]
end

for done in client:solve_many(next_picture, {maxtimeout = 120}) do
  -- What is wrong with one captcha does not end the others.
  local text = done.answer and done.answer.text or done.error.message
  print(("%s: %s"):format(pictures[tonumber(done.ticket) + 1], text))
  if done.answer then client:feedback(done.answer, "correct") end
end
