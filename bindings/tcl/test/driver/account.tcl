# The commands about the account.

proc table {reply suffix args} {
    set columns [$reply columns {*}$args]
    set rows [lmap row [$reply rows {*}$args] {
        join [lmap column $columns {expr {[dict exists $row $column] ? [dict get $row $column] : ""}}] |
    }]
    return [list columns$suffix [join $columns |] rows$suffix [join $rows \n]]
}
proc do_history {} {
    if {![has pages]} {
        from [set reply [$::client history [text kind] [options]]] {
            list count [$reply count $::absent] {*}[table $reply {}]
        }
    } else {
        set sizes {}
        set page [$::client history [text kind] [dict merge [options] {page 0}]]
        while {$page ne ""} {
            lappend sizes [llength [$page rows]]
            set page [from $page { $::client historyNext $page }]
        }
        return [list pages [join $sizes ,]]
    }
}
proc do_history_detail {} {
    from [set reply [$::client historyDetail [number id] [options]]] {
        set result [list tables [join [$reply tables] ,]]
        foreach name [$reply tables] { lappend result {*}[table $reply :$name $name] }
        set result
    }
}
proc do_settings {} {
    from [set reply [$::client settings]] {
        set result {}
        foreach name {id credits} { lappend result $name [$reply int $name $::absent] }
        foreach name {selfsolve selfonly selfsend} { lappend result $name [$reply flag $name $::absent] }
        set result
    }
}
proc do_set_setting {} {
    $::client setSetting [text name] [number on]
}
proc do_referrals {} {
    from [set reply [$::client referrals [options]]] {
        table $reply {}
    }
}
proc do_transfer {} {
    return [list transfer_id [$::client transfer [number credits] [number user_id] [options]]]
}
proc do_create_coupon {} {
    return [list code [$::client createCoupon [number credits] [options]]]
}
proc do_create_account {} {
    from [set reply [$::client createAccount [text code] [number referrer] [options]]] {
        list user [$reply text newuser $::absent] password [$reply text newpass $::absent]
    }
}
proc do_diagnose {} {
    set found [expr {[has kind] ? [$::client diagnose [text kind]] : [$::client diagnose]}]
    set findings [dict get $found findings]
    set result [list findings [join [lmap finding $findings {dict get $finding name}] ,]]
    if {[llength $findings]} { lappend result first [dict get [lindex $findings 0] message] }
    foreach name {credits expected_ms} { if {[dict exists $found $name]} { lappend result $name [dict get $found $name] } }
    return $result
}
