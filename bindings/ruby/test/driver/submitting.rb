# frozen_string_literal: true

# The commands of those who submit captchas.
module Submitting
  SETTINGS = Ninekw.const_get(:SETTINGS)

  def do_client(line)
    @job = nil
    @client&.close
    settings = line.fields.to_h do |name, value|
      value = case SETTINGS.fetch(name.to_sym)
              when :flag then value == "1"
              when Hash then value.to_sym
              when :text then value
              else Integer(value, 10)
              end
      [name == "base_url" ? :url : name.to_sym, value]
    end
    # Without these the environment's would be taken, which is not what a case says.
    @client = Ninekw::Client.new(**{ api_key: "", url: nil }, **settings)
    nil
  end

  def do_server_status(_line)
    status = @client.server_status
    { workers: status.workers, workers_text: status.workers("text"), queue: status.queue, queue_text: status.queue("text"),
      in_work: status.in_work, mean_solve_seconds: status.mean_solve_seconds }
  end

  def do_balance(_line) = { credits: @client.balance }
  def do_submit(line) = { id: @client.submit(**line.options) }

  def do_solve(line)
    settings, progress = line.call_settings
    shown(@client.solve(**settings, **line.options, &progress))
  end

  def do_wait(line)
    settings, progress = line.call_settings
    shown(@client.wait(line.int("id"), **settings, &progress))
  end

  def do_poll(line) = shown(@client.poll(line.int("id"), **line.options))

  def do_feedback(line)
    @client.feedback(line.int("id"), line["verdict"].to_sym, **line.options)
    nil
  end

  def do_acknowledge(line)
    @client.acknowledge(line.int("id"))
    nil
  end

  def do_forget(line)
    @client.forget(line["tag"])
    nil
  end

  def do_call(line)
    options = line.options
    options[:json] = 0 if line["form"] == "text"
    { body: @client.call(line["action"], **options).body }
  end

  def do_solve_many(line)
    return do_stream(line) if line["stream"]

    batch = @client.batch
    line.int("count").times { batch.add(**line.options) }
    line.list("ids").each { |id| batch.add_submitted(Integer(id, 10)) }
    batch.resume if line["resume"]
    settings, progress = line.call_settings
    results = {}
    cost = 0
    while (done = batch.next(**settings, &progress))
      results[done.ticket] = described(done)
      cost += done.price || 0
      batch.feedback(done.answer, :correct) if done.answer && line["feedback"]
      batch.give_up if line["give_up"]
    end
    { results: results.sort.map(&:last).join(","), left: batch.queued + batch.in_flight, pending: batch.pending.size,
      room: batch.room?, cost: cost }
  ensure
    batch&.close
  end

  def do_stream(line)
    results = {}
    most = 0
    captchas = Enumerator.new do |all|
      line.int("count").times do |number|
        most = [most, number + 1 - results.size].max
        all << nil
      end
    end
    @client.solve_many(captchas, **line.options) { |done| results[done.ticket] = described(done) }
    { results: results.sort.map(&:last).join(","), most: most }
  end

  def described(done)
    return "#{done.ticket} #{done.answer!.text}" unless done.error

    "#{done.ticket} !#{done.error.status} of #{done.captcha_id || 0}"
  end

  def shown(answer)
    points = answer.points.map { |point| point.join(",") }.join(";")
    { id: answer.id, state: answer.state, text: answer.text, kind: answer.kind, credits: answer.credits,
      angle: answer.angle, points: points.empty? ? nil : points, confirmed: answer.confirmed, token: answer.token,
      price: answer.price, retry_in_ms: answer.retry_in_ms }
  end
end
