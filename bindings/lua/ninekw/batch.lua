-- Many captchas at once. Made by client:batch().
local answers = require "ninekw.answer"
local c = require "ninekw.library"
local call = require "ninekw.call"
local errors = require "ninekw.errors"
local values = require "ninekw.values"

local Batch = {}
Batch.__index = Batch

local batch = {}

local function ids(handle)
  local count = c.ninekw_batch_pending(handle, 0)
  local _, all = c.ninekw_batch_pending(handle, count)
  return all
end

function batch.owned(handle)
  local self = setmetatable({left = {}}, Batch)
  self.box = call.own(handle, "ninekw_batch_free", function() self.left = ids(handle) end)
  return self
end

-- Frees it. Captchas that are open are given up with the client's abandon = "abort"; else they stay open, and `pending`
-- names them. Feedback that waits is given.
function Batch:close()
  -- Those that could not be given up are named, too.
  if self.box.handle ~= nil then pcall(call.run, "ninekw_batch_leave", self.box.handle) end
  self.box:close()
end
Batch.__close = Batch.close

local function terms_of(terms)
  terms = terms or {}
  return values.integer(terms.timeout_ms or -1, "timeout_ms"), terms.tag and values.text(terms.tag, "tag")
end

-- Adds a captcha, with the arguments of client:submit(), and gives its ticket (0, 1 and so on); `next` uploads it. The last
-- argument may have a time limit of its own, timeout_ms, and a tag that its result has.
function Batch:add(captcha, options, terms)
  local timeout, tag = terms_of(terms)
  return call.with_options(captcha, options, function(given)
    return (call.run("ninekw_batch_add_with", self.box.handle, given, timeout, tag))
  end)
end

-- Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls.
function Batch:add_submitted(id, options, terms)
  local timeout, tag = terms_of(terms)
  return call.with_options(nil, options, function(given)
    return (call.run("ninekw_batch_add_submitted_with", self.box.handle, values.id(id), given, timeout, tag))
  end)
end

-- Adds what the client's journal has of ended processes, and gives how many captchas these are: `next` gives each
-- with its tag.
function Batch:resume() return (call.run("ninekw_batch_resume", self.box.handle)) end

-- Ends the wait for one captcha: it ends with a CancelledError.
function Batch:cancel(ticket) c.ninekw_batch_cancel(self.box.handle, values.integer(ticket, "ticket")) end

-- The id of a captcha while it is pending at the service, else nil.
function Batch:captcha_id(ticket)
  local id = c.ninekw_batch_captcha_id(self.box.handle, values.integer(ticket, "ticket"))
  return id > 0 and id or nil
end

local function step(self, name, how)
  local guard, timeout, cancel, progress = call.waiting(how)
  local handle = guard.run(name, self.box.handle, timeout, cancel, progress)
  if handle == nil then return nil end
  local id, given, err = c.ninekw_done_captcha_id(handle), c.ninekw_done_answer(handle), c.ninekw_done_error(handle)
  local done = {
    ticket = c.ninekw_done_ticket(handle),
    tag = c.ninekw_done_tag(handle),
    captcha_id = id > 0 and id or nil,
    price = call.got("ninekw_done_price", handle),
    answer = given and answers.copied(given),
    error = err and errors.copied(c.ninekw_error_status(err), err),
  }
  c.ninekw_done_free(handle)
  return done
end

-- Works until the next captcha is done: a table with `ticket`, `captcha_id`, `price` where it is known, and `answer` or
-- `error`; nil if none is left.
-- A timeout of 0 is one step: a request at most, no waiting.
function Batch:next(how) return step(self, "ninekw_batch_next_with", how) end

-- For a loop of your own: one step, which sends a request at most and never waits. What is done, or nil; it is over when
-- `batch:queued() + batch:in_flight()` is 0.
function Batch:poll()
  local good, done = pcall(Batch.next, self, {timeout_ms = 0})
  if good then return done end
  if not (errors.is_error(done) and done:is "DeadlineError") then error(done, 0) end
end

-- `next`, but also nil as soon as there is room for another captcha: for endless streams.
function Batch:next_or_room(how) return step(self, "ninekw_batch_next_or_room", how) end

-- Notes whether an answer was right; the service is told by later calls of `next`.
function Batch:feedback(answer, verdict)
  call.run("ninekw_batch_feedback", self.box.handle, values.id(answer), values.number(values.VERDICTS, verdict, "verdict"))
end

-- Gives up every captcha that nobody has answered yet, so that it is not charged.
function Batch:give_up() call.run("ninekw_batch_give_up", self.box.handle) end

-- How many captchas are open at the service, and how many wait for their upload.
function Batch:in_flight() return c.ninekw_batch_in_flight(self.box.handle) end
function Batch:queued() return c.ninekw_batch_queued(self.box.handle) end
-- Whether another captcha would be uploaded at once.
function Batch:has_room() return c.ninekw_batch_has_room(self.box.handle) ~= 0 end

-- Ids of the captchas that are open at the service; once it is closed, those that were open then.
function Batch:pending() return self.box.handle == nil and self.left or ids(self.box.handle) end

return batch
