using System;
using System.Linq;
using System.Reflection;

/// <summary>Prints what the assembly has for others: a type, a member, how many parameters (-1: no method), and whether it
/// belongs to the type itself.</summary>
static class Members
{
    static void Main(string[] arguments)
    {
        foreach (Type type in Assembly.LoadFrom(arguments[0]).GetExportedTypes())
        {
            Console.WriteLine("{0}\t\t-1\t0", type.FullName);
            foreach (MemberInfo member in type.GetMembers())
            {
                var method = member as MethodBase;
                string name = member is ConstructorInfo ? "new" : member.Name;
                int count = method == null ? -1 : method.GetParameters().Length;
                var property = member as PropertyInfo;
                var field = member as FieldInfo;
                bool own = member is ConstructorInfo || method != null && method.IsStatic || field != null && field.IsStatic
                    || property != null && property.GetAccessors().Any(accessor => accessor.IsStatic);
                Console.WriteLine("{0}\t{1}\t{2}\t{3}", type.FullName, name, count, own ? 1 : 0);
            }
        }
    }
}
