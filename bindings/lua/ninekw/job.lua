-- A captcha of somebody else, to answer.
local c = require "ninekw.library"
local call = require "ninekw.call"
local values = require "ninekw.values"

local Job = {}
Job.__index = Job

local job = {}

function job.owned(handle)
  return handle and setmetatable({box = call.own(handle, "ninekw_job_free")}, Job)
end

-- Lends the library's job for a call; after it all getters give nothing.
function job.lent(handle, use, ...)
  local lent = setmetatable({box = {handle = handle}}, Job)
  local results = {pcall(use, lent, ...)}
  lent.box.handle = nil
  if not results[1] then error(results[2], 0) end
  return results[2]
end

function Job:id() return c.ninekw_job_id(self.box.handle) end
-- The form of the answer: "text", "mouse" and so on.
function Job:kind() return c.ninekw_job_kind(self.box.handle) end
-- What the service calls the captcha.
function Job:captcha_kind() return c.ninekw_job_captcha_kind(self.box.handle) end
-- Somebody's answer that is to be checked.
function Job:answer_to_check() return c.ninekw_job_answer_to_check(self.box.handle) end
-- The captcha where it is text alone.
function Job:content() return c.ninekw_job_content(self.box.handle) end

-- Pictures or a sound, each with `bytes` and `media_type`.
function Job:files()
  local files = {}
  for i = 1, c.ninekw_job_file_count(self.box.handle) do
    files[i] = {
      bytes = c.ninekw_job_file(self.box.handle, i - 1),
      media_type = c.ninekw_job_file_media_type(self.box.handle, i - 1),
    }
  end
  return files
end

-- A field of the service's reply by its name.
function Job:text(name) return c.ninekw_job_text(self.box.handle, values.text(name, "name")) end
function Job:int(name) return call.got("ninekw_job_int", self.box.handle, values.text(name, "name")) end
-- How long there was for the answer, and how much of that is left.
function Job:time_limit_ms() return c.ninekw_job_time_limit_ms(self.box.handle) end
function Job:time_left_ms() return c.ninekw_job_time_left_ms(self.box.handle) end

-- For a job taken with moretimes: how soon somebody must have touched it.
function Job:interaction_left_ms()
  local left = c.ninekw_job_interaction_left_ms(self.box.handle)
  if left >= 0 then return left end
end

-- Raises what the service would refuse this answer with, by the job's own rules; sends nothing.
function Job:check(answer) call.run("ninekw_job_check", self.box.handle, values.text(answer, "answer")) end
-- All that was sent, in JSON.
function Job:json() return c.ninekw_job_json(self.box.handle) end

return job
