# The captchas that you submitted, as CSV.
require "csv"
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  page = client.history
  columns = page.columns
  puts columns.to_csv
  while page
    page.rows.each { |row| puts row.values_at(*columns).to_csv }
    page = client.history_next(page)
  end
end
