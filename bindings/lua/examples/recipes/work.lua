-- Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local function decide(job)
  -- job:files() has its picture, job:content() its text.
  local seconds = math.floor(tonumber(job:time_left_ms()) / 1000)
  io.write(("job %s, %d s: a %s answer? "):format(tostring(job:id()), seconds, job:kind()))
  io.flush()
  local line = io.read()
  if not line then return "stop" end
  return line == "" and "skip" or {answer = line}
end

local tally = client:work(decide, {mouse = 1, multimouse = 1, rotate = 1, puzzle = 1, withok = 1})
print(("%d answered, %d credits"):format(tonumber(tally.answered), tonumber(tally.credits)))
