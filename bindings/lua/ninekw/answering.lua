-- The other side: take captchas of other people and answer them.
local c = require "ninekw.library"
local call = require "ninekw.call"
local errors = require "ninekw.errors"
local jobs = require "ninekw.job"
local numbers = require "ninekw.numbers"
local values = require "ninekw.values"

local outcomes = {
  [numbers.OUTCOME_ANSWERED] = "answered", [numbers.OUTCOME_REFUSED] = "refused", [numbers.OUTCOME_SKIPPED] = "skipped",
  [numbers.OUTCOME_LATE] = "late", [numbers.OUTCOME_LET_GO] = "let_go",
}
local verdicts = {[numbers.CORRECT] = "correct", [numbers.INCORRECT] = "incorrect"}

-- What a decision is for C; false stops the work.
local decisions = {
  ["skip"] = function(decision) c.ninekw_decision_skip(decision) return true end,
  ["let_go"] = function(decision) c.ninekw_decision_let_go(decision) return true end,
  ["working"] = function(decision) c.ninekw_decision_working(decision) return true end,
  ["pending"] = function() return true end,
  ["stop"] = function() return false end,
}

return function(Client, reply)
  -- Asks for a captcha to answer; nil if there is none.
  function Client:next_job(options)
    return call.with_options(nil, options, function(given)
      return jobs.owned((call.run("ninekw_job_next", self.box.handle, given)))
    end)
  end

  -- Confirms the receipt of the captcha taken with withok; `next_job` does so by itself.
  function Client:confirm_job(options)
    call.with_options(nil, options, function(given) call.run("ninekw_job_confirm", self.box.handle, given) end)
  end

  -- Answers a captcha; gives the credits earned, if the service says.
  function Client:answer_job(job, answer, options)
    return call.with_options(nil, options, function(given)
      local credits = call.run("ninekw_job_answer", self.box.handle, values.id(job), values.text(answer, "answer"), given)
      return credits > 0 and credits or nil
    end)
  end

  -- Gives a captcha back: it cannot be answered.
  function Client:skip_job(job, options)
    call.with_options(nil, options, function(given) call.run("ninekw_job_skip", self.box.handle, values.id(job), given) end)
  end

  -- Takes no more captchas.
  function Client:end_jobs() call.run("ninekw_job_end", self.box.handle) end

  -- Whether an answer of yours was "correct" or "incorrect"; nil while nobody has said.
  function Client:job_verdict(id, options)
    return call.with_options(nil, options, function(given)
      return verdicts[call.run("ninekw_job_verdict", self.box.handle, values.id(id), given)]
    end)
  end

  -- A captcha's picture.
  function Client:show(id, options)
    return call.with_options(nil, options, function(given)
      return reply("ninekw_show", self.box.handle, values.id(id), given)
    end)
  end

  -- A captcha's static file, raw or in base64.
  function Client:show_static(id, base64) return reply("ninekw_show_static", self.box.handle, values.id(id), base64 and 1 or 0) end

  -- Takes captchas and answers them until it is told to stop. `decide` is given each job, again and again until it
  -- decides: {answer = text}, or "skip", "let_go", "working", "pending", "stop". `how.on_outcome` is told (job, word,
  -- credits, error) of each, `how.progress` how it goes, also while there is no job; both may give false to stop. Gives
  -- {answered, credits}.
  function Client:work(decide, options, how)
    how = how or {}
    local guard, timeout, cancel, progress = call.waiting(how, "on_outcome")
    local function decided(job, decision)
      return jobs.lent(job, function(lent)
        local word = decide(lent)
        if type(word) == "table" and word.answer then
          call.run("ninekw_decision_answer", decision, values.text(word.answer, "answer"))
          return true
        end
        local known = decisions[word]
        if known then return known(decision) end
        error(errors.caller("decide gives {answer = text}, skip, let_go, working, pending or stop, not " .. tostring(word)), 0)
      end)
    end
    local function ended(job, outcome, credits, err)
      return jobs.lent(job, function(lent)
        local failure = err and errors.copied(c.ninekw_error_status(err), err)
        return how.on_outcome(lent, outcomes[outcome], credits > 0 and credits or nil, failure) ~= false
      end)
    end
    return call.with_options(nil, options, function(given)
      local answered, credits = guard.run("ninekw_work_with", self.box.handle, given, timeout, cancel, progress,
        guard.wrap(decided), how.on_outcome and guard.wrap(ended))
      return {answered = answered, credits = credits}
    end)
  end
end
