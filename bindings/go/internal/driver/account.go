package main

import (
	"fmt"
	"strings"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// The commands about the account.
func init() {
	add(map[string]command{
		"history": history, "history_detail": historyDetail, "settings": settings, "referrals": referrals,
		"transfer": transfer, "create_coupon": createCoupon, "create_account": createAccount, "diagnose": diagnose,
		"set_setting": func(l line) (fields, error) {
			return nil, client.SetSetting(l.ctx(), l.text("name"), l.text("on") == "1")
		},
	})
}

func table(reply *ninekw.Reply, suffix string, name ...string) fields {
	columns := reply.Columns(name...)
	var rows []string
	for _, row := range reply.Rows(name...) {
		var cells []string
		for _, column := range columns {
			cells = append(cells, row[column])
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	return fields{{"columns" + suffix, strings.Join(columns, "|")}, {"rows" + suffix, strings.Join(rows, "\n")}}
}

func history(l line) (fields, error) {
	kind := map[string]ninekw.HistoryKind{
		"submitted": ninekw.HistorySubmitted, "solved": ninekw.HistorySolved, "wrong": ninekw.HistoryWrong,
	}[l.text("kind")]
	if !l.has("pages") {
		reply, err := client.History(l.ctx(), kind, l.options())
		if err != nil {
			return nil, err
		}
		return append(fields{{"count", reply.Count()}}, table(reply, "")...), nil
	}
	var sizes []string
	options := l.options()
	options["page"] = 0
	page, err := client.History(l.ctx(), kind, options)
	for ; err == nil && page != nil; page, err = client.HistoryNext(l.ctx(), page) {
		sizes = append(sizes, fmt.Sprint(len(page.Rows())))
	}
	return fields{{"pages", strings.Join(sizes, ",")}}, err
}

func historyDetail(l line) (fields, error) {
	reply, err := client.HistoryDetail(l.ctx(), l.number("id"), l.options())
	if err != nil {
		return nil, err
	}
	result := fields{{"tables", strings.Join(reply.Tables(), ",")}}
	for _, name := range reply.Tables() {
		result = append(result, table(reply, ":"+name, name)...)
	}
	return result, nil
}

func settings(l line) (fields, error) {
	reply, err := client.Settings(l.ctx())
	if err != nil {
		return nil, err
	}
	return fields{
		{"id", reply.Int("id")}, {"credits", reply.Int("credits")}, {"selfsolve", reply.Flag("selfsolve")},
		{"selfonly", reply.Flag("selfonly")}, {"selfsend", reply.Flag("selfsend")},
	}, nil
}

func referrals(l line) (fields, error) {
	reply, err := client.Referrals(l.ctx(), l.options())
	if err != nil {
		return nil, err
	}
	return table(reply, ""), nil
}

func transfer(l line) (fields, error) {
	id, err := client.Transfer(l.ctx(), l.number("credits"), l.number("user_id"), l.options())
	return fields{{"transfer_id", id}}, err
}

func createCoupon(l line) (fields, error) {
	reply, err := client.CreateCoupon(l.ctx(), l.number("credits"), l.options())
	if err != nil {
		return nil, err
	}
	return fields{{"code", reply.Text("code")}}, nil
}

func createAccount(l line) (fields, error) {
	reply, err := client.CreateAccount(l.ctx(), l.text("code"), l.number("referrer"), l.options())
	if err != nil {
		return nil, err
	}
	return fields{{"user", reply.Text("newuser")}, {"password", reply.Text("newpass")}}, nil
}

func diagnose(l line) (fields, error) {
	found, err := client.Diagnose(l.ctx(), l.text("kind"))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, finding := range found.Findings {
		names = append(names, finding.Name)
	}
	result := fields{{"findings", strings.Join(names, ",")}, {"credits", found.Credits}}
	if len(found.Findings) > 0 {
		result = append(result, fields{{"first", found.Findings[0].Message}}...)
	}
	if found.Expected != nil {
		result = append(result, fields{{"expected_ms", found.Expected.Milliseconds()}}...)
	}
	return result, nil
}
