namespace Dunning.Rules.Language;

/// <summary>How an expression is written.</summary>
public enum Dialect
{
    /// <summary>The strict C# subset.</summary>
    CSharp,

    /// <summary>RulesEngine's language (Dynamic LINQ), for imported rule files.</summary>
    DynamicLinq,

    /// <summary>The JavaScript expressions that Elsa definitions use.</summary>
    JavaScript,
}
