# frozen_string_literal: true

# The commands of those who answer captchas.
module Answering
  def do_next_job(line)
    @job = @client.next_job(**line.options)
    return { none: 1 } unless @job

    left = @job.time_left_ms
    { id: @job.id, kind: @job.kind, captcha_kind: @job.captcha_kind, to_check: @job.answer_to_check,
      files: @job.files.size, media_types: @job.files.map(&:media_type).join(","), content: @job.content,
      file: @job.files.first&.bytes, time_limit_ms: @job.time_limit_ms,
      in_time: left <= @job.time_limit_ms && left + 5000 > @job.time_limit_ms,
      to_touch: !@job.interaction_left_ms.nil?, json: !@job.json.nil?,
      **line.list("texts").to_h { |name| [:"text:#{name}", @job.text(name)] },
      **line.list("ints").to_h { |name| [:"int:#{name}", @job.int(name)] } }
  end

  def do_confirm_job(line) = @client.confirm_job(**line.options)
  def do_check_job(line) = @job.check(line["answer"] || "")

  def do_answer_job(line)
    { credits: @client.answer_job(line.int("id"), line["answer"] || "", **line.options) || 0 }
  end

  def do_skip_job(line) = @client.skip_job(line.int("id"), **line.options)
  def do_end_jobs(_line) = @client.end_jobs
  def do_job_verdict(line) = { verdict: @client.job_verdict(line.int("id"), **line.options) || "open" }

  def do_show(line)
    id = line.int("id")
    way = line["static"]
    reply = way ? @client.show_static(id, base64: way == "base64") : @client.show(id, **line.options)
    { body: reply.bytes, media_type: reply.media_type }
  end

  def do_work(line)
    decisions = line.list("decisions")
    outcomes = []
    ended = lambda do |outcome|
      word = outcome.word.to_s
      word += " #{outcome.credits || 0}" if word == "answered"
      word += " #{outcome.error.service_code || 0}" if word == "refused"
      outcomes << word
      :stop if outcomes.size == line.int("most")
    end
    settings, = line.call_settings
    tally = @client.work(on_outcome: ended, **settings, **line.options) do |job|
      raise "no job" unless job.id.positive?

      word, text = (decisions.size > 1 ? decisions.shift : decisions.first).split(":", 2)
      word == "answer" ? text : word.to_sym
    end
    { answered: tally.answered, credits: tally.credits, outcomes: outcomes.join(",") }
  end
end
