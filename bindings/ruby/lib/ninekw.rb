# frozen_string_literal: true

# Client of the 9kw.eu captcha service, over the C library libninekw.
#
#   client = Ninekw::Client.new                # NINEKW_API_KEY
#   answer = client.solve("captcha.png", maxtimeout: 90)
#   puts answer.text
#   client.feedback(answer, :correct)
module Ninekw
end

require_relative "ninekw/native"
require_relative "ninekw/library"
require_relative "ninekw/errors"
require_relative "ninekw/values"
require_relative "ninekw/call"
require_relative "ninekw/reply"
require_relative "ninekw/answer"
require_relative "ninekw/job"
require_relative "ninekw/batch"
require_relative "ninekw/settings"
require_relative "ninekw/config"
require_relative "ninekw/account"
require_relative "ninekw/answering"
require_relative "ninekw/client"
