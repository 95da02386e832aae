using System.Xml.Linq;

namespace Dunning.Letters.Programs;

/// <summary>The namespace prefixes in force, kept as the template wrote them (markup compatibility names prefixes in attributes).</summary>
internal sealed class Prefixes
{
    private readonly List<(string Prefix, XNamespace Namespace)> _declared = [("xml", XNamespace.Xml), ("", XNamespace.None)];

    public void Enter(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            _declared.Add((attribute.Name.Namespace == XNamespace.None ? "" : attribute.Name.LocalName, attribute.Value));
        }
    }

    public void Leave(XElement element)
    {
        var count = element.Attributes().Count(attribute => attribute.IsNamespaceDeclaration);
        _declared.RemoveRange(_declared.Count - count, count);
    }

    public string NameOf(XElement element) => Of(element.Name.Namespace) + element.Name.LocalName;

    public string NameOf(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return attribute.Name.Namespace == XNamespace.None ? "xmlns" : "xmlns:" + attribute.Name.LocalName;
        }

        return attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName : Of(attribute.Name.Namespace, mayBeDefault: false) + attribute.Name.LocalName;
    }

    /// <summary>The prefix of a namespace with its colon; empty when it is the default one.</summary>
    public string Of(XNamespace space, bool mayBeDefault = true)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            var (prefix, found) = _declared[i];
            if (found == space && (mayBeDefault || prefix.Length > 0) && !_declared.Skip(i + 1).Any(inner => inner.Prefix == prefix))
            {
                return prefix.Length == 0 ? "" : prefix + ":";
            }
        }

        throw new InvalidOperationException("No prefix is declared for " + space.NamespaceName);
    }
}
