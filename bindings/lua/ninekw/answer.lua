-- What became of a captcha: `id`, `state` ("pending", "solved", "unsolved"), `text` in the form of `kind` ("text",
-- "click", ...), and where they fit `points` ({{x, y}, ...} from the top left), `angle` in degrees, `confirmed`, `token`,
-- `credits` (the balance of the account after it), `price` (the credits that the captcha costs); where it is pending
-- `retry_in_ms`, the milliseconds after which to poll again.
local c = require "ninekw.library"
local call = require "ninekw.call"
local numbers = require "ninekw.numbers"

local answer = {}
local states = {
  [numbers.STATE_PENDING] = "pending", [numbers.STATE_SOLVED] = "solved", [numbers.STATE_UNSOLVED] = "unsolved",
}

function answer.copied(handle)
  local points = {}
  for i = 1, c.ninekw_answer_point_count(handle) do
    local _, x, y = c.ninekw_answer_point(handle, i - 1)
    points[i] = {x, y}
  end
  local confirmed = call.got("ninekw_answer_confirmed", handle)
  local copy = {
    id = c.ninekw_answer_id(handle),
    state = states[c.ninekw_answer_state(handle)],
    text = c.ninekw_answer_text(handle),
    kind = c.ninekw_answer_kind(handle),
    credits = call.got("ninekw_answer_credits", handle),
    price = call.got("ninekw_answer_price", handle),
    retry_in_ms = call.got("ninekw_answer_retry_in_ms", handle),
    points = points,
    angle = call.got("ninekw_answer_angle", handle),
    token = c.ninekw_answer_token(handle),
  }
  if confirmed then copy.confirmed = confirmed ~= 0 end
  return copy
end

-- Copies an answer that a call gave, and frees it.
function answer.taken(handle)
  local copy = answer.copied(handle)
  c.ninekw_answer_free(handle)
  return copy
end

return answer
