using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Ninekw;

/// <summary>A command.</summary>
sealed class Line
{
    readonly Dictionary<string, byte[]> fields = new Dictionary<string, byte[]>();

    public Line(string text)
    {
        string[] parts = text.Split('\t');
        Word = parts[0];
        for (int i = 1; i < parts.Length; i++)
        {
            int equals = parts[i].IndexOf('=');
            fields[parts[i].Substring(0, equals)] = Decoded(parts[i].Substring(equals + 1));
        }
    }

    public string Word { get; private set; }

    public IEnumerable<string> Names
    {
        get { return fields.Keys; }
    }

    public string this[string name]
    {
        get { return fields.ContainsKey(name) ? Encoding.UTF8.GetString(fields[name]) : null; }
    }

    public long Int(string name, long otherwise = 0)
    {
        string text = this[name];
        return text == null ? otherwise : long.Parse(text, CultureInfo.InvariantCulture);
    }

    public string[] List(string name)
    {
        string text = this[name];
        return string.IsNullOrEmpty(text) ? new string[0] : text.Split(',');
    }

    /// <summary>The options, by the types of their prefixes.</summary>
    public Options Options()
    {
        var options = new Options();
        foreach (var field in fields)
        {
            int colon = field.Key.IndexOf(':');
            if (colon < 0)
                continue;
            string name = field.Key.Substring(colon + 1), text = Encoding.UTF8.GetString(field.Value);
            switch (field.Key.Substring(0, colon))
            {
                case "int": options.Add(name, long.Parse(text, CultureInfo.InvariantCulture)); break;
                case "bytes": options.Add(name, field.Value); break;
                case "file": options.Add(name, new LocalFile(text)); break;
                default: options.Add(name, text); break;
            }
        }
        return options;
    }

    /// <summary>What stops the call: its progress function, or a token triggered from there.</summary>
    public Func<Progress, bool> Stop(out CancelToken token)
    {
        token = null;
        if (this["cancel_after_ms"] == null)
            return null;
        CancelToken used = this["cancel_by"] == "token" ? new CancelToken() : null;
        token = used;
        long after = Int("cancel_after_ms");
        return now =>
        {
            bool over = now.ElapsedMs >= after;
            if (over && used != null)
                used.Trigger();
            return used != null || !over;
        };
    }

    static byte[] Decoded(string text)
    {
        var bytes = new MemoryStream();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                bytes.WriteByte((byte)text[i]);
                continue;
            }
            bytes.WriteByte(Convert.ToByte(text.Substring(i + 1, 2), 16));
            i += 2;
        }
        return bytes.ToArray();
    }
}

/// <summary>What came out: texts, numbers, bool, bytes; null is left out.</summary>
sealed class Result : IEnumerable
{
    readonly StringBuilder fields = new StringBuilder();

    public void Add(string name, object value)
    {
        if (value == null)
            return;
        byte[] bytes = value as byte[] ?? Encoding.UTF8.GetBytes(
            value is bool ? ((bool)value ? "1" : "0") : Convert.ToString(value, CultureInfo.InvariantCulture));
        fields.Append('\t').Append(name).Append('=');
        foreach (byte each in bytes)
        {
            char c = (char)each;
            if (c < 128 && (char.IsLetterOrDigit(c) || c == '-' || c == '_' || c == '.'))
                fields.Append(c);
            else
                fields.Append('%').Append(each.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    public string Written(string word)
    {
        return word + fields;
    }

    public IEnumerator GetEnumerator()
    {
        return fields.ToString().GetEnumerator();
    }
}
