using System;
using System.Collections.Generic;
using System.Linq;
using Ninekw;

// The captchas that you submitted, as CSV.
static class History
{
    static string Cell(string text)
    {
        if (text == null) return "";
        return text.IndexOfAny(new[] { '"', ',', '\n' }) < 0 ? text : '"' + text.Replace("\"", "\"\"") + '"';
    }

    static void Main()
    {
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            Reply page = client.History(HistoryKind.Submitted);
            string[] columns = page.Columns();
            Console.WriteLine(string.Join(",", columns.Select(Cell)));
            for (; page != null; page = client.HistoryNext(page))
            {
                foreach (IDictionary<string, string> row in page.Rows())
                {
                    var cells = columns.Select(name => Cell(row.ContainsKey(name) ? row[name] : null));
                    Console.WriteLine(string.Join(",", cells));
                }
            }
        }
    }
}
