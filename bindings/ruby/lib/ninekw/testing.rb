# frozen_string_literal: true

require "json"
require "net/http"

module Ninekw
  # For tests of programs that use the service.
  module Testing
    # The local service, ninekw-sandbox, as a process of its own, with two accounts of 1000 credits.
    class Sandbox
      KEY = "sandbox"
      WORKER_KEY = "sandboxworker"

      # The address for clients.
      attr_reader :url

      # Starts it, and ends it after the block. +options+ are those of the program.
      def self.open(*options)
        sandbox = new(*options)
        return sandbox unless block_given?

        begin
          yield sandbox
        ensure
          sandbox.close
        end
      end

      def initialize(*options)
        program = ENV.fetch("NINEKW_SANDBOX", "ninekw-sandbox")
        @output = IO.popen([program, "--control", "--until-eof", *options], "r+")
        lines = []
        lines << (@output.gets or raise "#{program} ended: #{lines.join}") until lines.last&.start_with?("control ")
        @url = lines.first.split.last
        @control, @token = lines.last.split.last.split("/v1/state?token=")
      end

      # For <tt>Ninekw::Client.new(**sandbox.settings)</tt>: a client that waits for nothing.
      def settings
        { api_key: KEY, url: @url, min_interval_ms: 0, first_poll_ms: 1, poll_interval_ms: 5, retry_pause_ms: 5,
          polling: :fast, look_at_service: false }
      end

      # Changes the service while it runs, as its README tells: <tt>steer("POST", "rules", answer: "K7Q2M")</tt>.
      def steer(method, path, body = nil)
        uri = URI("#{@control}/v1/#{path}")
        headers = { "Authorization" => "Bearer #{@token}", "Content-Type" => "application/json" }
        request = Net::HTTP.const_get(method.capitalize).new(uri, headers)
        request.body = JSON.generate(body) unless body.nil?
        reply = Net::HTTP.start(uri.host, uri.port, nil) { |http| http.request(request) }
        value = JSON.parse(reply.body)
        raise ArgumentError, value["error"] unless reply.is_a?(Net::HTTPSuccess)

        value
      end

      # Ends the service.
      def close
        return if @output.closed?

        Process.kill(:KILL, @output.pid)
        @output.close
      end
    end
  end
end
