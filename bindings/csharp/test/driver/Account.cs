using System;
using System.Collections.Generic;
using System.Linq;
using Ninekw;

// The commands about the account.
sealed partial class Driver
{
    void History(Line line, Result result)
    {
        var kind = (HistoryKind)Enum.Parse(typeof(HistoryKind), line["kind"], true);
        if (line["pages"] == null)
        {
            using (Reply reply = client.History(kind, line.Options()))
            {
                result.Add("count", reply.Count);
                Table(reply, null, "", result);
            }
            return;
        }
        var sizes = new List<int>();
        Options options = line.Options();
        options.Add("page", 0);
        Reply page = client.History(kind, options);
        while (page != null)
        {
            using (Reply current = page)
            {
                sizes.Add(current.Rows().Count);
                page = client.HistoryNext(current);
            }
        }
        result.Add("pages", string.Join(",", sizes));
    }

    void HistoryDetail(Line line, Result result)
    {
        using (Reply reply = client.HistoryDetail(line.Int("id"), line.Options()))
        {
            string[] tables = reply.Tables();
            result.Add("tables", string.Join(",", tables));
            foreach (string table in tables)
                Table(reply, table, ":" + table, result);
        }
    }

    void Settings(Result result)
    {
        using (Reply reply = client.AccountSettings())
        {
            result.Add("id", reply.Int("id"));
            result.Add("credits", reply.Int("credits"));
            foreach (string name in new[] { "selfsolve", "selfonly", "selfsend" })
                result.Add(name, reply.Flag(name));
        }
    }

    void CreateAccount(Line line, Result result)
    {
        using (Reply reply = client.CreateAccount(line["code"], line.Int("referrer"), line.Options()))
        {
            result.Add("user", reply["newuser"]);
            result.Add("password", reply["newpass"]);
        }
    }

    void Diagnose(Line line, Result result)
    {
        Diagnosis found = client.Diagnose(line["kind"]);
        result.Add("findings", string.Join(",", found.Findings.Select(finding => finding.Name)));
        result.Add("first", found.Findings.Select(finding => finding.Message).FirstOrDefault());
        result.Add("credits", found.Credits);
        result.Add("expected_ms", found.ExpectedMs);
    }

    static void Table(Reply reply, string table, string suffix, Result result)
    {
        string[] columns = reply.Columns(table);
        var rows = reply.Rows(table).Select(row => string.Join("|", columns.Select(column => row[column] ?? "")));
        result.Add("columns" + suffix, string.Join("|", columns));
        result.Add("rows" + suffix, string.Join("\n", rows));
    }
}
