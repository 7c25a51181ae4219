-- The commands of those who answer captchas.
local commands = {}

function commands.next_job(kept, line)
  local job = kept.client:next_job(line:options())
  kept.job = job
  if not job then return {{"none", 1}} end
  local files, types = job:files(), {}
  for i, file in ipairs(files) do types[i] = file.media_type end
  local limit, left = job:time_limit_ms(), job:time_left_ms()
  local result = {
    {"id", job:id()}, {"kind", job:kind()}, {"captcha_kind", job:captcha_kind()}, {"to_check", job:answer_to_check()},
    {"files", #files}, {"media_types", table.concat(types, ",")}, {"content", job:content()},
    {"file", files[1] and files[1].bytes}, {"time_limit_ms", limit}, {"in_time", left <= limit and left + 5000 > limit},
    {"to_touch", job:interaction_left_ms() ~= nil}, {"json", job:json() ~= nil},
  }
  for _, name in ipairs(line:list "texts") do result[#result + 1] = {"text:" .. name, job:text(name)} end
  for _, name in ipairs(line:list "ints") do result[#result + 1] = {"int:" .. name, job:int(name)} end
  return result
end

function commands.confirm_job(kept, line) kept.client:confirm_job(line:options()) end
function commands.check_job(kept, line) kept.job:check(line.fields.answer or "") end

function commands.answer_job(kept, line)
  return {{"credits", kept.client:answer_job(line:number "id", line.fields.answer or "", line:options()) or 0}}
end

function commands.skip_job(kept, line) kept.client:skip_job(line:number "id", line:options()) end
function commands.end_jobs(kept) kept.client:end_jobs() end

function commands.job_verdict(kept, line)
  return {{"verdict", kept.client:job_verdict(line:number "id", line:options()) or "open"}}
end

function commands.show(kept, line)
  local form = line.fields.static
  local reply = form and kept.client:show_static(line:number "id", form == "base64")
    or kept.client:show(line:number "id", line:options())
  return {{"body", reply:bytes()}, {"media_type", reply:media_type()}}
end

function commands.work(kept, line)
  local decisions, outcomes = line:list "decisions", {}
  local how = line:how()
  function how.on_outcome(job, word, credits, err)
    if word == "answered" then word = ("answered %d"):format(credits or 0)
    elseif word == "refused" then word = ("refused %d"):format(err.service_code or 0) end
    outcomes[#outcomes + 1] = job:id() > 0 and word or "no job"
    return #outcomes ~= line:number "most"
  end
  local tally = kept.client:work(function(job)
    local word = #decisions > 1 and table.remove(decisions, 1) or decisions[1]
    assert(job:id() > 0)
    local answer = word:match "^answer:(.*)$"
    return answer and {answer = answer} or word
  end, line:options(), how)
  return {{"answered", tally.answered}, {"credits", tally.credits}, {"outcomes", table.concat(outcomes, ",")}}
end

return commands
