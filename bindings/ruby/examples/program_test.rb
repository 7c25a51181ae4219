require "minitest/autorun"
require "ninekw"
require "ninekw/testing"

class ProgramTest < Minitest::Test
  def setup
    @sandbox = Ninekw::Testing::Sandbox.open
    @client = Ninekw::Client.new(**@sandbox.settings)
  end

  def teardown
    @client.close
    @sandbox.close
  end

  def test_my_program_gets_the_answer
    @sandbox.steer("PUT", "rules", { answer: "K7Q2M" })
    assert_equal "K7Q2M", @client.solve(nil, textonly: 1, "file-upload-01": "What is written here?").text
  end

  def test_my_program_is_told_that_there_are_no_credits
    @sandbox.steer("POST", "refusals", { code: 11, times: 1 })
    error = assert_raises(Ninekw::ServiceError) { @client.balance }
    assert_equal 11, error.service_code
  end
end
